import { addDays } from './dates.js';

/** Whether the room is taken that night: about one night in six, always the same ones. */
export function isTaken(roomId, night) {
  let sum = 7;
  for (const character of roomId + night) sum = (sum * 31 + character.codePointAt(0)) % 1_000_003;
  return sum % 6 === 0;
}

export function isFree(roomId, arrive, leave) {
  for (let night = arrive; night < leave; night = addDays(night, 1)) if (isTaken(roomId, night)) return false;
  return true;
}
