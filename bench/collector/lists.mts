/** How long the lists of the dashboard take on the server with very many sessions. */
import { fill } from '../../collector/testing/fill.ts';
import { signedIn, type TestLead } from '../../collector/testing/lead.ts';
import { closeAll, testCollector } from '../../collector/testing/test-collector.ts';
import { median, quantile } from '../statistics.mts';

export interface ListTime {
  list: string;
  median: number;
  slowest: number;
}

const TIMES = 15;

export async function measureLists(count: number): Promise<ListTime[]> {
  const one = await testCollector();
  try {
    const owner = await signedIn(one);
    const { task, worker, alike } = await fill(one, owner, count);
    const lists = [
      '/sessions',
      '/sessions?state=submitted',
      '/sessions?order=oldest&state=accepted',
      `/sessions?task=${task}`,
      `/sessions?worker=${worker}`,
      `/sessions?worker=${worker}&task=${task}&state=returned`,
      '/sessions?sign=any',
      '/sessions?sign=sameActions',
      '/sessions?sign=manySame',
      '/sessions?sign=gaps&outcome=none',
      '/sessions?sign=interrupted',
      '/sessions?sign=any&order=oldest&state=accepted',
      `/sessions?sign=any&task=${task}`,
      `/sessions?sign=sameActions&worker=${worker}`,
      '/sessions?outcome=succeeded',
      '/sessions?outcome=failed',
      '/sessions?outcome=succeeded&state=accepted',
      `/sessions?sameAs=${alike}`,
      `/sessions?from=${new Date(Date.now() - (count / 2) * 1000).toISOString()}`,
      `/sessions?sign=any&after=${await cursorInTheMiddle(owner)}`,
      '/tasks',
      '/workers',
      '/access-log',
    ];
    const times: ListTime[] = [];
    for (const list of lists) times.push(await timeOf(owner, list));
    return times;
  } finally {
    await closeAll(one);
  }
}

/** As far down as whoever presses “Show more” a hundred times. */
async function cursorInTheMiddle(owner: TestLead): Promise<string> {
  let after = '';
  for (let page = 0; page < 25; page += 1) {
    const answer = await owner.get(`/sessions?limit=200${after && `&after=${after}`}`);
    after = ((await answer.json()) as { next: string }).next;
  }
  return after;
}

async function timeOf(owner: TestLead, list: string): Promise<ListTime> {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const start = performance.now();
    const answer = await owner.get(list);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${list} was answered with ${answer.status}.`);
    times.push(performance.now() - start);
  }
  return { list, median: median(times), slowest: quantile(times, 1) };
}
