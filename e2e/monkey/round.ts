/** One session of the monkey: random trusted input, and what the session says of it. */
import type { Session } from '../../src/session/schema.ts';
import type { AppServer } from '../apps/serve.ts';
import type { Browser } from '../chromium/browser.ts';
import { exportSession, openPopup } from '../chromium/showhow.ts';
import { workerStopper } from '../chromium/worker.ts';
import { type Deed, type Diary, type Disagreement, disagreements } from './diary.ts';
import { back, closeThis, goTo, openAnother, reload, switchToAnother, typeAndGo } from './going.ts';
import { choose, pressKey, typeWord } from './keys.ts';
import { drag, press, pressTwice, wheel } from './pointing.ts';
import { type Random, randomFrom } from './random.ts';
import type { World } from './world.ts';

type Move = (world: World) => Promise<void>;

/** How often each is done, among all of them. */
const moves: [number, Move][] = [
  [30, (world) => press(world)],
  [4, (world) => press(world, 'right')],
  [8, pressTwice],
  [20, typeWord],
  [20, pressKey],
  [10, wheel],
  [8, drag],
  [4, choose],
  [3, goTo],
  [2, typeAndGo],
  [2, reload],
  [2, back],
  [2, openAnother],
  [3, switchToAnother],
  [1, closeThis],
];
const together = moves.reduce((sum, [often]) => sum + often, 0);

function nextMove(random: Random): Move {
  let left = random.below(together);
  for (const [often, move] of moves) {
    left -= often;
    if (left < 0) return move;
  }
  return goTo;
}

/** Of these only the worker hears: a browser stops none that is hearing of something. What pages tell, they tell again. */
const tabMoves = new Set<Move>([openAnother, switchToAnother, closeThis]);
const isAboutTabs = (deed: Deed | undefined): boolean =>
  deed !== undefined && ['openTab', 'switchTab', 'closeTab'].includes(deed.type);

/** With what is needed to find out why it could not be made. */
async function makeMove(world: World, move: Move): Promise<void> {
  const url = world.page.url();
  try {
    await move(world);
  } catch (cause) {
    const last = world.diary.deeds.slice(-3).map(({ step, said }) => `${step}: ${said}`);
    throw new Error(`In step ${world.step} on ${url}, after ${last.join('; ')}`, { cause });
  }
}

/** The worker is stopped about every so many steps. */
const STOP_EVERY = 10;

export interface Round {
  steps: number;
  deeds: number;
  stops: number;
  found: Disagreement[];
  session: Session;
  diary: Diary;
}

/** Goes on for a number of steps, so that the same seed does the same; less where the time is up. */
export async function playRound(
  { browser, apps }: { browser: Browser; apps: AppServer },
  seed: number,
  { steps, until }: { steps: number; until: number },
): Promise<Round> {
  const random = randomFrom(seed);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(apps.at('/core/form.html?visit=0'));
  const { popup, allowPersonal, start, stop } = await openPopup(browser);
  const stopper = await workerStopper(browser.context, popup);
  const world: World = {
    random,
    apps,
    popup,
    tabs: [page],
    page,
    diary: { deeds: [], rests: [] },
    step: 0,
    visits: 0,
  };
  await allowPersonal();
  await start(`Monkey ${seed}`, 'http://127.0.0.1/*');
  while (world.step < steps && Date.now() < until) {
    world.step += 1;
    const isToStop = random.below(STOP_EVERY) === 0 && stopper.running() && !isAboutTabs(world.diary.deeds.at(-1));
    const stopping = isToStop ? stopper.stop() : null;
    const move = nextMove(random);
    if (tabMoves.has(move)) await stopping;
    const done = world.diary.deeds.length;
    await makeMove(world, move);
    await stopping;
    // A person is never so quick with another tab that the worker has not started yet.
    if (tabMoves.has(move) && world.diary.deeds.length > done) await stopper.started();
  }
  const session = await exportSession(await stop());
  return {
    steps: world.step,
    deeds: world.diary.deeds.length,
    stops: stopper.stopped(),
    found: disagreements(session, world.diary),
    session,
    diary: world.diary,
  };
}
