/** Records as the background parses them. */
import fc from 'fast-check';
import { parseRecords } from '../src/background/parse-records.ts';
import { DocumentRecord } from '../src/session/record.ts';
import * as given from '../src/session/testing/build.ts';
import { unfinished } from '../src/store/testing/unfinished.ts';
import { anyValue, mutated } from './mutated.ts';
import { claim, type Property } from './property.ts';

const good = [
  given.begin('a', given.click(1)),
  given.begin('b', { ...given.typing(2, 'Lisbon'), timing: { dwell: 70 } }),
  given.begin('c', given.scrolling(3)),
  given.revise(4, 'b', { value: 'Lisbon', text: 'n', edits: { deletions: 1, rewrites: 0 } }),
  given.retract(5, 'c'),
  given.effect(6, 'e', { type: 'dialog', kind: 'prompt', message: 'Name?', answer: 'Ida' }),
  given.arrival(7),
  given.departure(8, 'https://shop.example/next'),
  given.leave(9),
  given.path(10, [0, 100, 5000]),
  given.keys(11, 'b', [0, 150, 400]),
  given.attention(12, 'blur'),
].map((record, index) => ({ ...record, sequence: index + 1 }));

const record = fc.oneof({ weight: 5, arbitrary: mutated(good) }, { weight: 1, arbitrary: anyValue });

const START = 1_780_000_000_000;
const SIGNALS = ['path', 'keys', 'attention'];
/** The clocks of page and background may differ by as much. */
const CLOCKS_DIFFER = 100;

const situation = fc.record({
  timing: fc.boolean(),
  pointer: fc.boolean(),
  pause: fc.option(
    fc.record({ from: fc.integer({ min: -1000, max: 1000 }), length: fc.integer({ min: 0, max: 9000 }) }),
  ),
});
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function sessionIn({ timing, pointer, pause }: Situation) {
  const session = unfinished();
  const pauses = pause
    ? [{ from: START + pause.from, until: START + pause.from + pause.length, reason: 'user' as const }]
    : [];
  return { ...session, capture: { ...session.capture, timing, pointer }, pauses };
}

function checkKept(kept: DocumentRecord, { timing, pointer, pause }: Situation): void {
  claim(DocumentRecord.safeParse(kept).success, 'what is kept is a record');
  claim(pointer || kept.kind !== 'path', 'no path is kept that nobody agreed to');
  claim(timing || kept.kind === 'path' || !SIGNALS.includes(kept.kind), 'no times are kept that nobody agreed to');
  claim(timing || kept.kind !== 'action' || !('timing' in kept.is), 'no dwell is kept that nobody agreed to');
  if (kept.kind !== 'action' || !pause) return;
  const from = START + pause.from + CLOCKS_DIFFER;
  const until = START + pause.from + pause.length - CLOCKS_DIFFER;
  claim(kept.time <= from || kept.time >= until, 'nothing done in a pause is kept');
}

export const records: Property<[unknown[], Situation]> = {
  name: 'records',
  inputs: fc.tuple(fc.array(record, { maxLength: 5 }), situation),
  check([raw, when]) {
    const parsed = parseRecords(raw, sessionIn(when));
    claim(parsed.records.length + parsed.refused.length === raw.length, 'a bad record costs only itself');
    for (const kept of parsed.records) checkKept(kept, when);
    for (const { problem, sequence } of parsed.refused) {
      claim(problem.length <= 2000, 'a problem is told in short');
      claim(sequence === null || (Number.isSafeInteger(sequence) && sequence > 0), 'its number is one, or none');
    }
  },
};
