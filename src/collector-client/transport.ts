/** The one way to the collector: to no other address, signed by the device, and by the collector's clock. */
import type { DeviceKey } from '../submission/device-key.ts';
import { isWithin } from '../submission/invitation.ts';
import { sign } from '../submission/sign.ts';
import { Refusal, refusalOf, Unanswered } from './problem.ts';

export interface Clock {
  /** ms since the Unix epoch, as the collector has it. */
  now: () => number;
  /** The collector has said what time it has. */
  set: (serverTime: number) => void;
}

export interface TransportOptions {
  /** Of the collector, without a slash at its end. */
  address: string;
  /** Null before there is one: then nothing is signed. */
  key: Pick<DeviceKey, 'privateKey' | 'id'> | null;
  clock: Clock;
  fetch?: typeof fetch;
}

export interface Sending {
  method: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | string | null;
  signal?: AbortSignal | null;
}

/** @throws {Refusal} {Unanswered} */
export type Transport = (url: string, sending: Sending) => Promise<Response>;

/** What was about to be sent somewhere else than to the collector. */
export class ForeignAddress extends Error {
  override name = 'ForeignAddress';
}

/** A browser stops a background that waits for an answer for longer than half a minute. */
const PATIENCE_MS = 28_000;

export function createTransport({ address, key, clock, fetch: send = fetch }: TransportOptions): Transport {
  async function once(url: string, { method, headers, body: given, signal }: Sending): Promise<Response> {
    const body = typeof given === 'string' ? new TextEncoder().encode(given) : (given ?? null);
    const signature = key && (await sign({ method, url, body }, key, clock.now()));
    const request: RequestInit = {
      method,
      headers: { ...headers, ...signature },
      body,
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(signal ? [signal] : [])]),
      // What it answers is the collector's own, and it learns nothing by the way.
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    };
    const response = await send(url, request).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new Unanswered('No answer', { cause });
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  return async (url, sending) => {
    if (!isWithin(address, url)) throw new ForeignAddress('Not of this collector');
    try {
      return await once(url, sending);
    } catch (error) {
      const serverTime = clockOf(error);
      if (serverTime === null) throw error;
      clock.set(serverTime);
      return once(url, sending);
    }
  };
}

/** What the collector said the time was, where the clock here was what it refused. */
function clockOf(error: unknown): number | null {
  if (!(error instanceof Refusal) || error.code !== 'clock-off') return null;
  const time = Date.parse(error.answer.serverTime ?? '');
  return Number.isNaN(time) ? null : time;
}
