/** Ends the collector with SIGKILL at random moments while workers submit and withdraw, and looks what is left. */
import { setTimeout as sleep } from 'node:timers/promises';
import { load, nothingYet } from './client.ts';
import { inProcess, joinOver, type Place, placeIn } from './join-over.ts';
import { startCollector } from './process.ts';
import { isSound, type Member, wrongIn } from './verify.ts';

export interface KillReport {
  kills: number;
  sessions: number;
  chunks: number;
  withdrawals: number;
  wrong: string[];
  sound: boolean;
}

export async function killRun(
  folder: string,
  kills: number,
  say: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const place = await placeIn(folder);
  const members = await inProcess(place, (opened) =>
    Promise.all(
      [false, false, true].map(
        async (withdraws): Promise<Member> => ({ ...(await joinOver(opened)), known: nothingYet(), withdraws }),
      ),
    ),
  );
  for (let kill = 1; kill <= kills; kill += 1) {
    await liveOnce(place, members, kill % 2 === 0 ? 'withdrawn' : 'sessions');
    if (kill % 10 === 0) say(`${kill} kills: ${count(members, 'sessions')} sessions acknowledged`);
  }
  return inProcess(place, async ({ collector }) => {
    const wrong = await Promise.all(members.map((member) => wrongIn(collector, member)));
    return {
      kills,
      sessions: count(members, 'sessions'),
      chunks: count(members, 'chunks'),
      withdrawals: count(members, 'withdrawn'),
      wrong: wrong.flat(),
      sound: await isSound(collector),
    };
  });
}

const count = (members: Member[], what: 'sessions' | 'chunks' | 'withdrawn'): number =>
  members.reduce((sum, { known }) => sum + known[what].size, 0);

/** Milliseconds after the first session or withdrawal of this life was acknowledged. */
const LONGEST = 500;

async function liveOnce({ folder, port }: Place, members: Member[], first: 'sessions' | 'withdrawn'): Promise<void> {
  const running = await startCollector(folder, port);
  let isOver = false;
  const before = count(members, first);
  const loads = members.flatMap(({ device, known, withdraws }) => [
    load(device, known, withdraws, () => isOver),
    load(device, known, withdraws, () => isOver),
  ]);
  const ended = Promise.allSettled(loads);
  await Promise.race([ended, until(() => count(members, first) > before)]);
  await sleep(Math.random() * LONGEST);
  await running.end('SIGKILL');
  isOver = true;
  for (const result of await ended) {
    if (result.status === 'rejected') throw new Error(running.logged.join('\n'), { cause: result.reason });
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}
