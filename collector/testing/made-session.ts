import { randomBytes } from 'node:crypto';
import type { Session } from '../../src/session/schema.ts';
import { seal } from '../../src/session/seal.ts';
import { type ActionGiven, button, sessionOf } from '../../src/session/testing/any-session.ts';

/** Version 7, of now. */
export function sessionId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomBytes(9).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

const click = (name: string): ActionGiven => ({
  type: 'click',
  target: button(name),
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: { x: 1, y: 2 },
  offset: { x: 1, y: 1 },
});

/** A sealed session in which something was pressed; nothing else is in it that another one has not. */
export function madeSession(
  given: Partial<Session> = {},
  pressed = `Save ${randomBytes(4).toString('hex')}`,
): Promise<Session> {
  return seal(sessionOf([click(pressed)], [], { id: sessionId(), ...given }), new Date());
}
