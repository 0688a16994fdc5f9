/** A worker’s browser, as far as the collector sees it. */
import { createDevice, pack } from '../../collector/testing/device.ts';
import type { Session } from '../../src/session/schema.ts';

export interface JoinedWorker {
  submit: (session: Session) => Promise<void>;
  withdraw: (session: string) => Promise<void>;
  report: (task: string, reason: string) => Promise<void>;
}

/** Joins with an invitation, as the extension does. */
export async function join(invitation: string): Promise<JoinedWorker> {
  const { origin, hash } = new URL(invitation);
  const device = await createDevice(origin);
  const ask = async (method: string, path: string, body?: string | Uint8Array, type?: string): Promise<Response> => {
    const asked = { ...(body !== undefined && { body }), ...(type !== undefined && { type }) };
    const answer = await fetch(await device.request(method, `/api/v1${path}`, asked));
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const about = await fetch(`${origin}/api/v1/collector`);
  const { agreement } = (await about.json()) as { agreement: object };
  const agreed = { ...agreement, at: new Date().toISOString() };
  const joining = {
    secret: hash.slice(1),
    publicKey: device.publicKey,
    deviceName: 'Laptop',
    workerName: 'Ada',
    agreed,
  };
  await ask('POST', '/devices', JSON.stringify(joining));
  return {
    async submit(session) {
      const { manifest, chunks } = pack(session);
      for (const { digest, bytes } of chunks) await ask('PUT', `/chunks/${digest}`, bytes, 'application/octet-stream');
      await ask('POST', '/sessions', JSON.stringify(manifest));
    },
    async withdraw(session) {
      await ask('DELETE', `/sessions/${session}`);
    },
    async report(task, reason) {
      await ask('POST', `/tasks/${task}/problems`, JSON.stringify({ reason }));
    },
  };
}
