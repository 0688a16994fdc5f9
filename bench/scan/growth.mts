/** How long the scan for leaks takes, and what it holds, for sessions that grow. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { scan } from '../../src/session/scan/scan.ts';
import type { Action, Session } from '../../src/session/schema.ts';
import { exampleSession } from '../../tools/format/example.mts';

const SIZES = [100, 1_000, 10_000, 100_000];
/** Among so many actions one is on an element that others are on, too. */
const SAME = 4;
/** One in so many types an address of e-mail, which is found in `value` and in `text`. */
const LEAKS = 50;
/** Of the whole, from one look at the memory to the next. */
const STEP = 0.1;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heldNow(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const words = 'kettle lamp desk chair paper ticket room garden river window letter school'.split(' ');
const word = (number: number): string => words[number % words.length] ?? '';

/** As on a page of a shop: each row with its own name, address and selectors. */
function actionOf(number: number, like: Extract<Action, { type: 'type' }>): Action {
  const row = Math.floor(number / SAME);
  const name = `${word(row)} ${word(row * 7 + 1)} no. ${row}`;
  const typed =
    number % LEAKS === 0 ? `zoe${number}@harbour.example` : `${word(number)} ${number} of ${word(number + 3)}`;
  const css = `#list > li:nth-child(${row}) > input.field`;
  return {
    ...like,
    id: `a${number}`,
    at: number * 10,
    until: number * 10 + 5,
    value: typed,
    text: typed,
    target: {
      ...like.target,
      path: [],
      tag: 'input',
      role: 'textbox',
      name,
      attributes: {
        class: 'field wide',
        name: `row-${row}`,
        placeholder: name,
        title: `Written on 2026-03-02 in ${row} ms`,
      },
      box: { x: 0, y: row, width: 320, height: 44 },
      selectors: [
        { kind: 'role', role: 'textbox', name, matches: 1 },
        { kind: 'placeholder', value: name, matches: 1 },
        { kind: 'css', value: css, matches: 1 },
        { kind: 'xpath', value: `/html/body/ul/li[${row}]/input`, matches: 1 },
      ],
      fingerprint: {
        ancestors: ['li', 'ul', 'main', 'body', 'html'],
        index: row,
        siblings: row + 1,
        neighbours: [`${name}: ${row},90 €`, `Order ${4_000_000 + row}`],
      },
    },
  };
}

function sessionOf(count: number, example: Session): Session {
  const like = example.actions.find((action) => action.type === 'type');
  if (!like) throw new Error('The example session has no typing to take as a pattern.');
  return { ...example, actions: Array.from({ length: count }, (_, number) => actionOf(number, like)) };
}

interface Measured {
  count: number;
  milliseconds: number;
  longestTurn: number;
  bytes: number;
  findings: number;
}

/** How long others wait for the thread at most. */
function watchTurns(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  });
  return () => {
    clearInterval(timer);
    return longest;
  };
}

async function measure(count: number, example: Session): Promise<Measured> {
  const session = sessionOf(count, example);
  const turns = watchTurns();
  const began = performance.now();
  const findings = await scan(session, { words: ['Harbour'] }, () => {});
  const milliseconds = performance.now() - began;
  return { count, milliseconds, longestTurn: turns(), bytes: await heldBy(session), findings: findings.length };
}

/** The most, seen a few times on the way. */
async function heldBy(session: Session): Promise<number> {
  const before = heldNow();
  let most = before;
  let next = 0;
  await scan(session, { words: ['Harbour'] }, (done, all) => {
    if (done < next * all) return;
    next = done / all + STEP;
    most = Math.max(most, heldNow());
  });
  return most - before;
}

export async function measureGrowth(): Promise<void> {
  const example = await exampleSession();
  console.log('  actions       time    per action   longest turn   memory held   per action   findings');
  // The first time it is compiled.
  await scan(sessionOf(1_000, example), { words: ['Harbour'] }, () => {});
  const measured: Measured[] = [];
  for (const count of SIZES) {
    const one = await measure(count, example);
    measured.push(one);
    console.log(
      [
        String(count).padStart(9),
        `${one.milliseconds.toFixed(0)} ms`.padStart(11),
        `${((one.milliseconds / count) * 1000).toFixed(0)} µs`.padStart(13),
        `${one.longestTurn.toFixed(0)} ms`.padStart(14),
        `${(one.bytes / 1e6).toFixed(1)} MB`.padStart(13),
        `${(one.bytes / count).toFixed(0)} B`.padStart(12),
        String(one.findings).padStart(10),
      ].join(' '),
    );
  }
  const [some, most] = measured.slice(-2);
  if (!some || !most) return;
  const ratio = (of: (one: Measured) => number): string => (of(most) / most.count / (of(some) / some.count)).toFixed(2);
  console.log(
    `for each action, ${most.count} beside ${some.count}: time × ${ratio((one) => one.milliseconds)}, memory × ${ratio((one) => one.bytes)}`,
  );
}
