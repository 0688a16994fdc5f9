/** A worker with a device that has joined. */
import type { About } from '../api/collector.ts';
import type { Membership } from '../api/devices.ts';
import { makeInvitation } from '../src/invitations/invitations.ts';
import { type Asked, createDevice, type Device, type Packed } from './device.ts';
import { ADDRESS, type Reached } from './test-collector.ts';

export interface TestWorker extends Membership {
  /** The key that it signs with. */
  key: Device;
  ask: (method: string, path: string, asked?: Asked) => Promise<Response>;
  send: (method: string, path: string, json: unknown) => Promise<Response>;
  /** Puts the chunks and submits. */
  submit: (packed: Packed) => Promise<Response>;
}

export const secretIn = (link: string): string => new URL(link).hash.slice(1);

export async function agreement({ app }: Pick<Reached, 'app'>) {
  const { agreement: asked } = (await (await app.request('/api/v1/collector')).json()) as About;
  return { ...asked, at: new Date().toISOString() };
}

export async function joinBody(one: Reached, key: Device, worker: string | null = null) {
  const { link } = await makeInvitation(one.collector, { workerName: null, worker, hours: 1 });
  return { secret: secretIn(link), publicKey: key.publicKey, agreed: await agreement(one) };
}

export async function joined(one: Reached, name = 'Ada', worker: string | null = null): Promise<TestWorker> {
  const key = await createDevice(ADDRESS);
  const ask: TestWorker['ask'] = async (method, path, asked) =>
    one.app.request(await key.request(method, `/api/v1${path}`, asked));
  const send: TestWorker['send'] = (method, path, json) => ask(method, path, { body: JSON.stringify(json) });
  const answer = await send('POST', '/devices', { ...(await joinBody(one, key, worker)), workerName: name });
  if (answer.status !== 201) throw new Error(`Not joined: ${await answer.text()}`);
  return {
    ...((await answer.json()) as Membership),
    key,
    ask,
    send,
    async submit({ manifest, chunks }) {
      for (const { digest, bytes } of chunks)
        await ask('PUT', `/chunks/${digest}`, { body: bytes, type: 'application/octet-stream' });
      return send('POST', '/sessions', manifest);
    },
  };
}

/** Status and code of a refusal. */
export async function refusal(answer: Response): Promise<string> {
  const { code } = (await answer.json()) as { code: string };
  return `${answer.status} ${code}`;
}
