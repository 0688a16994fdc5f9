/** A collector with two workers, an owner and a reviewer, and what each of them must never see of another. */
import { CSRF_HEADER } from '../../api/security.ts';
import { pack } from '../device.ts';
import { signedIn, type TestLead } from '../lead.ts';
import { madeSession } from '../made-session.ts';
import { ADDRESS, closeAll, type TestCollector, testCollector } from '../test-collector.ts';
import { joined, type TestWorker } from '../worker.ts';
import type { Actor, Made } from './requests.ts';

export interface World {
  known: string[];
  send: (made: Made) => Promise<Response>;
  /** What is not for this one, however it is asked for. */
  hidden: Record<Actor, string[]>;
  close: () => Promise<void>;
}

interface Theirs {
  worker: TestWorker;
  sessions: string[];
  secret: string;
}

/** `task`: the task that the reviewer was given. */
async function contribute(one: TestCollector, name: string, tasks: string[]): Promise<Theirs> {
  const worker = await joined(one, `Name of ${name}`);
  const secret = `canary-of-${name}`;
  const sessions: string[] = [];
  for (const task of tasks) {
    const packed = pack(await madeSession({ task: { label: 'Order a chair', id: task } }, secret));
    await worker.submit(packed);
    sessions.push(packed.manifest.id);
  }
  return { worker, sessions, secret };
}

export async function createWorld(): Promise<World> {
  const one = await testCollector();
  const owner = await signedIn(one);
  const [reviewed, other] = [(await owner.task()).id, (await owner.task({ label: 'Label of the other task' })).id];
  const reviewer = await signedIn(one, 'reviewer', [reviewed]);
  const ada = await contribute(one, 'ada', [reviewed, reviewed]);
  const grace = await contribute(one, 'grace', [other, other]);
  await owner.send('POST', `/sessions/${grace.sessions[0]}/accept`);
  const made = (await (await owner.send('POST', '/exports', {})).json()) as { id: string };
  const of = ({ worker, sessions, secret }: Theirs) => [
    worker.worker.id,
    worker.worker.name,
    worker.device.id,
    secret,
    ...sessions,
  ];
  return {
    // The last session of each, and the device of Grace, are named by nobody.
    known: [
      ...of(ada).slice(0, 3),
      ...of(grace).slice(0, 2),
      ...ada.sessions.slice(0, -1),
      ...grace.sessions.slice(0, -1),
      reviewed,
      other,
      made.id,
      owner.person.id,
      reviewer.person.id,
    ],
    hidden: {
      ada: of(grace),
      grace: of(ada),
      owner: [],
      reviewer: [...grace.sessions, grace.secret, 'Label of the other task'],
      nobody: [...of(ada), ...of(grace), 'Label of the other task'],
    },
    send: async (request) => one.app.request(await requestOf(request, { ada, grace }, { owner, reviewer })),
    close: () => closeAll(one),
  };
}

async function requestOf(
  { actor, method, path, body, type, headers }: Made,
  workers: Record<'ada' | 'grace', Theirs>,
  people: Record<'owner' | 'reviewer', TestLead>,
): Promise<Request> {
  const asked = { ...(body !== undefined && { body }), type };
  if (actor === 'ada' || actor === 'grace')
    return changed(await workers[actor].worker.key.request(method, path, asked), headers);
  const person = actor === 'nobody' ? null : people[actor];
  const made = new Request(`${ADDRESS}${path}`, {
    method,
    headers: {
      'content-type': type,
      ...(person && { cookie: person.cookie, origin: ADDRESS, [CSRF_HEADER]: person.csrf }),
    },
    ...(body !== undefined && { body }),
  });
  return changed(made, headers);
}

function changed(made: Request, headers: Record<string, string>): Request {
  if (Object.keys(headers).length === 0) return made;
  const all = new Headers(made.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Request(made, { headers: all });
}
