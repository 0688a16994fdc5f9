/** Sends made-up requests, and holds each answer against what must be true of all. */
import fc from 'fast-check';
import { type Made, requests } from './requests.ts';
import { createWorld, type World } from './world.ts';

/** A new collector after so many: an owner who is made up closes tasks, takes devices out and demotes people. */
const EACH = 500;

export interface FuzzReport {
  requests: number;
  /** Answers by status. */
  answers: Record<string, number>;
}

/** @throws with the first request whose answer is not as it must be */
export async function fuzz(
  count: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<FuzzReport> {
  const report: FuzzReport = { requests: 0, answers: {} };
  for (let from = 0; from < count; from += EACH) {
    const world = await createWorld();
    const said = new Set<string>();
    const sample = fc.sample(requests(world.known), { numRuns: Math.min(EACH, count - from), seed: seed + from });
    for (const made of sample) {
      const status = await tryOne(world, made, said);
      report.requests += 1;
      report.answers[status] = (report.answers[status] ?? 0) + 1;
    }
    await world.close();
    if ((from + EACH) % 20_000 === 0) say(`${from + EACH} requests`);
  }
  return report;
}

/** `said`: what of it somebody has written into a body, or this one has asked for: that may come back. */
async function tryOne(world: World, made: Made, said: Set<string>): Promise<number> {
  for (const secret of world.hidden.nobody) {
    if (made.body?.includes(secret)) said.add(secret);
    if (decodeURIComponent(made.path).includes(secret)) said.add(`${made.actor} ${secret}`);
  }
  const answer = await world.send(made);
  const text = await answer.text();
  const wrong = wrongWith(world, made, answer, text, said);
  if (wrong !== null) throw new Error(`${wrong}\n${JSON.stringify(made)}\n${answer.status} ${text.slice(0, 2000)}`);
  return answer.status;
}

/** What is asked for: `/api/../x` is `/x`. */
function askedFor({ path }: Made): string {
  const { pathname, search } = new URL(`http://any${path}`);
  return `${pathname}${search}`;
}

const open =
  /^\/(?:api(?:\/v1\/(?:collector|openapi\.json|invitations\/look))?|healthz|readyz|metrics|join|oidc\/\w+)?(?:\?|$)/u;

/** The dashboard before anybody has signed in: where it is built, it stands at every address that is not of the API. */
const isDashboard = (made: Made, text: string): boolean =>
  !askedFor(made).startsWith('/api/') && (made.method === 'HEAD' || text.includes('<div id="dashboard"></div>'));

function wrongWith(world: World, made: Made, answer: Response, text: string, said: Set<string>): string | null {
  if (answer.status >= 500) return 'The collector fell over.';
  if (made.actor === 'nobody' && answer.ok && !open.test(askedFor(made)) && !isDashboard(made, text))
    return 'Anybody was answered.';
  const type = answer.headers.get('content-type');
  if (answer.status >= 400 && made.method !== 'HEAD' && type !== 'application/problem+json') return 'It is no problem.';
  const leaked = world.hidden[made.actor].find(
    (secret) => text.includes(secret) && !said.has(secret) && !said.has(`${made.actor} ${secret}`),
  );
  return leaked === undefined ? null : `${made.actor} was told ${leaked}.`;
}
