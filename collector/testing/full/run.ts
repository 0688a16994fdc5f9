/**
 * Fills the disk of the real collector while workers submit, first to the last byte, then until it takes no more; makes room
 * again, and looks whether all that was sent has arrived and nothing that was acknowledged is lost.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nothingYet } from '../kill/client.ts';
import { inProcess, joinOver, type Place, placeIn } from '../kill/join-over.ts';
import { startCollector } from '../kill/process.ts';
import { isSound, type Member, wrongIn } from '../kill/verify.ts';
import { largeSession, submitUntilStored, withdraw } from './client.ts';
import { fillUp, MEGABYTE } from './disk.ts';

/** What the disk has to have. */
export const DISK_MEGABYTES = 72;
/** Something else on the disk, with which room is made. */
const BALLAST = 28 * MEGABYTE;
/** So many are acknowledged before something else fills the disk to the last byte, while more come in. */
const FIRST = 4;
/** Of each worker, of about a megabyte. */
const SESSIONS = 24;

export interface FullReport {
  /** How often an upload found no room. */
  refused: number;
  sessions: number;
  /** What `/readyz` answered: at first, when not a byte was left, when nothing more was taken, and at the end. */
  ready: string[];
  /** Whether a session could be withdrawn while nothing more was taken. */
  withdrawnWhileFull: boolean;
  wrong: string[];
  sound: boolean;
}

/** @param disk a folder that is on a disk of its own */
export async function fullRun(disk: string, say: (line: string) => void = () => undefined): Promise<FullReport> {
  const data = join(disk, 'data');
  await mkdir(data);
  const place = await placeIn(data);
  const members = await inProcess(place, (opened) =>
    Promise.all(
      [true, false].map(
        async (withdraws): Promise<Member> => ({ ...(await joinOver(opened)), known: nothingYet(), withdraws }),
      ),
    ),
  );
  const running = await startCollector(data, place.port);
  const lived = await liveThrough(disk, place, members, say).catch(async (error: unknown) => {
    await running.end('SIGKILL');
    throw error;
  });
  const ended = await running.end('SIGTERM');
  return inProcess(place, async ({ collector }) => {
    const wrong = (await Promise.all(members.map((member) => wrongIn(collector, member)))).flat();
    return {
      ...lived,
      sessions: count(members),
      wrong: ended === 0 ? wrong : [...wrong, `It ended with ${ended}.`],
      sound: await isSound(collector),
    };
  });
}

type Lived = Pick<FullReport, 'refused' | 'ready' | 'withdrawnWhileFull'>;

async function liveThrough(disk: string, place: Place, members: Member[], say: (line: string) => void): Promise<Lived> {
  const [ballast, rest] = [join(disk, 'ballast'), join(disk, 'rest')];
  await writeFile(ballast, Buffer.alloc(BALLAST, 1));
  const ready = [await readiness(place)];
  const queue = createQueue(members.length);
  const begun = createSignal();
  const working = Promise.all(
    members.map((member) =>
      submitAll(member, queue, () => {
        if (count(members) >= FIRST) begun.give();
      }),
    ),
  );
  const waiting = () => Promise.race([queue.allWait(), working]);

  await Promise.race([begun.given, working]);
  await fillUp(rest);
  await waiting();
  ready.push(await readiness(place));
  // Where nothing can be written at all, this is refused or done: it throws where anything else is answered.
  const isDone = await withdrawOne(members[0]);
  say(`Not a byte left: ${count(members)} sessions acknowledged, a withdrawal is ${isDone ? 'done' : 'refused'}`);

  await rm(rest);
  queue.tryAgain();
  await waiting();
  ready.push(await readiness(place));
  const withdrawnWhileFull = await withdrawOne(members[0]);
  say(`Hardly room left: ${count(members)} sessions acknowledged, /readyz says ${ready.at(-1)}`);

  await rm(ballast);
  queue.tryAgain();
  await working;
  ready.push(await readiness(place));
  say(`Room again: ${count(members)} sessions acknowledged`);
  return { refused: queue.refused(), ready, withdrawnWhileFull };
}

const count = (members: Member[]): number => members.reduce((sum, { known }) => sum + known.sessions.size, 0);

async function submitAll({ device, known }: Member, { wait }: Queue, stored: () => void): Promise<void> {
  for (let index = 0; index < SESSIONS; index += 1) {
    await submitUntilStored(device, await largeSession(), known, { wait });
    stored();
  }
}

function createSignal(): { give: () => void; given: Promise<void> } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { give: () => give(), given };
}

async function withdrawOne(member: Member | undefined): Promise<boolean> {
  const session = [...(member?.known.sessions.keys() ?? [])].find((id) => !member?.known.withdrawn.has(id));
  if (!member || session === undefined) throw new Error('No session was acknowledged before the disk was full.');
  return withdraw(member.device, session, member.known);
}

async function readiness({ address }: Place): Promise<string> {
  const answer = await fetch(`${address}/readyz`);
  if (answer.ok) return answer.text();
  const { code } = (await answer.json()) as { code: string };
  return `${answer.status} ${code}`;
}

interface Queue {
  wait: () => Promise<void>;
  /** Resolves when everybody waits. */
  allWait: () => Promise<void>;
  tryAgain: () => void;
  refused: () => number;
}

function createQueue(all: number): Queue {
  let refused = 0;
  let waiting: (() => void)[] = [];
  let told: (() => void) | null = null;
  const tell = (): void => {
    if (waiting.length === all) told?.();
  };
  return {
    refused: () => refused,
    wait: () =>
      new Promise((resume) => {
        refused += 1;
        waiting.push(resume);
        tell();
      }),
    allWait: () =>
      new Promise((resolve) => {
        told = resolve;
        tell();
      }),
    tryAgain: () => {
      const before = waiting;
      waiting = [];
      for (const resume of before) resume();
    },
  };
}
