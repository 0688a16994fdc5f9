/** Runs in the page: describes elements, and has the peer make selectors of the same. */
import { finder } from '@medv/finder';
import { describeTarget } from '../../src/target/describe.ts';
import { seededRandom } from '../selectors/random.ts';

export interface DescribeTimes {
  elements: number;
  /** Milliseconds for each element. */
  own: number[];
  /** Of the first elements of the same, as many as there was time for. */
  peer: number[];
}

const described = 'a, button, input, select, textarea, label, td, th, li, h2, p, span, div, tr';

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param enough milliseconds after which the peer begins no further element */
function timeDescriptions(count: number, enough: number): DescribeTimes {
  const random = seededRandom(1);
  const chosen = random.shuffled([...document.querySelectorAll(described)]).slice(0, count);
  const own = chosen.map((element) => timeOf(() => describeTarget(element, () => null)));
  const peer: number[] = [];
  const end = performance.now() + enough;
  for (const element of chosen) {
    if (performance.now() > end) break;
    peer.push(timeOf(() => finder(element)));
  }
  return { elements: document.querySelectorAll('*').length, own, peer };
}

declare global {
  var timeDescribing: typeof timeDescriptions;
}
globalThis.timeDescribing = timeDescriptions;
