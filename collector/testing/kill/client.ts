/** Workers that submit and withdraw while the collector dies, and remember what it has acknowledged. */
import { type Device, type Packed, pack } from '../device.ts';
import { madeSession } from '../made-session.ts';

export interface Acknowledged {
  /** Receipts by session. */
  sessions: Map<string, string>;
  digests: Map<string, string>;
  withdrawn: Set<string>;
  chunks: Set<string>;
  attempted: Set<string>;
}

export const nothingYet = (): Acknowledged => ({
  sessions: new Map(),
  digests: new Map(),
  withdrawn: new Set(),
  chunks: new Set(),
  attempted: new Set(),
});

/** Small, so that a session has several. */
const CHUNK = 500;

/** Until it cannot be reached any more; `withdraws`: half of what it submits. */
export async function load(
  device: Device,
  known: Acknowledged,
  withdraws: boolean,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    try {
      await submitOne(device, known, withdraws);
    } catch (error) {
      if (error instanceof Unexpected) throw error;
      // The collector died in the middle of a request.
      return;
    }
  }
}

class Unexpected extends Error {}

async function submitOne(device: Device, known: Acknowledged, withdraws: boolean): Promise<void> {
  const packed = pack(await madeSession(), {}, CHUNK);
  const { id, digest } = packed.manifest;
  known.attempted.add(id);
  known.digests.set(id, digest);
  await putChunks(device, packed, known);
  const answer = await send(device, 'POST', '/sessions', { body: JSON.stringify(packed.manifest) });
  // Another withdrawal of this worker has taken the chunks that no session named yet.
  if (answer.status === 409 && withdraws) return;
  if (answer.status !== 201)
    throw new Unexpected(`A session was answered with ${answer.status}: ${await answer.text()}`);
  const { receipt } = (await answer.json()) as { receipt: string };
  known.sessions.set(id, receipt);
  if (!withdraws || Math.random() < 0.5) return;
  const gone = await send(device, 'DELETE', `/sessions/${id}`);
  if (gone.status !== 200) throw new Unexpected(`A withdrawal was answered with ${gone.status}`);
  known.withdrawn.add(id);
}

async function putChunks(device: Device, { chunks }: Packed, known: Acknowledged): Promise<void> {
  await Promise.all(
    chunks.map(async ({ digest, bytes }) => {
      const answer = await send(device, 'PUT', `/chunks/${digest}`, { body: bytes, type: 'application/octet-stream' });
      if (answer.status !== 201 && answer.status !== 204)
        throw new Unexpected(`A chunk was answered with ${answer.status}`);
      known.chunks.add(digest);
    }),
  );
}

async function send(device: Device, method: string, path: string, asked = {}): Promise<Response> {
  return fetch(await device.request(method, `/api/v1${path}`, asked));
}
