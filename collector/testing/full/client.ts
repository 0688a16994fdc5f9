/** Workers that submit until all has arrived: where the collector has no room, they wait until there is some again. */
import { randomBytes } from 'node:crypto';
import type { Problem } from '../../api/problem.ts';
import { type Device, type Packed, pack } from '../device.ts';
import type { Acknowledged } from '../kill/client.ts';
import { madeSession } from '../made-session.ts';

export interface Room {
  /** Called when the collector has none. Resolves when it is to be tried again. */
  wait: () => Promise<void>;
}

/** Cannot be compressed much: about 1 MiB as it goes over the wire, in several chunks. */
export async function largeSession(): Promise<Packed> {
  const session = await madeSession({ notes: Array.from({ length: 160 }, note) });
  return pack(session, {}, 256 * 1024);
}

const note = (_: unknown, index: number) => ({ at: index, text: randomBytes(6500).toString('base64') });

/** As the extension does it: asks what is missing, sends that, and hands in the manifest. */
export async function submitUntilStored(
  device: Device,
  packed: Packed,
  known: Acknowledged,
  room: Room,
): Promise<void> {
  known.attempted.add(packed.manifest.id);
  known.digests.set(packed.manifest.id, packed.manifest.digest);
  while (!(await submitOnce(device, packed, known))) await room.wait();
}

/** @returns false where there is no room */
async function submitOnce(device: Device, { manifest, chunks }: Packed, known: Acknowledged): Promise<boolean> {
  const digests = chunks.map(({ digest }) => digest);
  const asked = await ask(device, 'POST', '/chunks/missing', { body: JSON.stringify({ digests }) });
  if (!asked) return false;
  const { missing } = (await asked.json()) as { missing: string[] };
  for (const { digest, bytes } of chunks.filter((chunk) => missing.includes(chunk.digest))) {
    if (!(await ask(device, 'PUT', `/chunks/${digest}`, { body: bytes, type: 'application/octet-stream' })))
      return false;
    known.chunks.add(digest);
  }
  const answer = await ask(device, 'POST', '/sessions', { body: JSON.stringify(manifest) });
  if (!answer) return false;
  const { receipt } = (await answer.json()) as { receipt: string };
  known.sessions.set(manifest.id, receipt);
  return true;
}

/** @returns false where there is no room */
export async function withdraw(device: Device, session: string, known: Acknowledged): Promise<boolean> {
  const answer = await ask(device, 'DELETE', `/sessions/${session}`);
  if (answer) known.withdrawn.add(session);
  return answer !== null;
}

/** @returns null where the collector says that it is full; whatever else it refuses is thrown */
async function ask(device: Device, method: string, path: string, asked = {}): Promise<Response | null> {
  const answer = await fetch(await device.request(method, `/api/v1${path}`, asked));
  if (answer.ok) return answer;
  const { code } = (await answer.json()) as Problem;
  if (answer.status === 507 && code === 'storage-full') return null;
  throw new Error(`${method} was answered with ${answer.status} ${code}`);
}
