/** Durable uploads: the collector beside a bare server that writes and fsyncs the same bytes, in turns. */
import { createHash, randomBytes } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import type { Device } from '../../collector/testing/device.ts';
import { quantile } from '../statistics.mts';

export interface Upload {
  url: string;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

export interface Round {
  /** Uploads in a second. */
  rate: number;
  /** Milliseconds of each. */
  times: number[];
}

/** Signed beforehand: what the client takes for it is not the server's. */
export async function uploadsFor(
  device: Device | null,
  address: string,
  count: number,
  size: number,
): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (let index = 0; index < count; index += 1) {
    const bytes = randomBytes(size);
    const path = `/api/v1/chunks/${createHash('sha256').update(bytes).digest('hex')}`;
    const asked = { body: bytes, type: 'application/octet-stream' };
    const signed = device ? await device.request('PUT', path, asked) : null;
    const headers = signed ? Object.fromEntries(signed.headers) : { 'content-type': asked.type };
    uploads.push({ url: `${address}${path}`, headers, bytes });
  }
  return uploads;
}

export async function sendAll(uploads: Upload[], atOnce: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const left = [...uploads];
  const times: number[] = [];
  const began = performance.now();
  const one = async () => {
    for (let upload = left.pop(); upload; upload = left.pop()) {
      const start = performance.now();
      const status = await send(upload, agent);
      if (status !== 201) throw new Error(`An upload was answered with ${status}.`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const rate = (1000 * uploads.length) / (performance.now() - began);
  agent.destroy();
  return { rate, times };
}

function send({ url, headers, bytes }: Upload, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: 'PUT', agent, headers: { ...headers, 'content-length': bytes.length } });
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}

export const p99 = (rounds: Round[]): number =>
  quantile(
    rounds.flatMap(({ times }) => times),
    0.99,
  );
