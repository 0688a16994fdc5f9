/** Answers as a collector would, one after the other, for tests. */
import { createDeviceKey } from '../../submission/device-key.ts';
import { createCollectorClient } from '../client.ts';
import { createTransport } from '../transport.ts';

export const ADDRESS = 'https://collector.example';

export interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  init: RequestInit;
}

export const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  Response.json({ type: 'about:blank', title: code, status, code, ...more }, { status, headers });

/** @param answers the last one is given again and again */
export async function fakeCollector(...answers: (() => Response | Promise<Response>)[]) {
  const asked: Asked[] = [];
  const clock = { time: Date.parse('2026-03-14T10:00:00Z'), offset: 0 };
  const key = await createDeviceKey();
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push({
      method: init.method ?? 'GET',
      url: input instanceof Request ? input.url : input.toString(),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body ? await new Response(init.body).text() : '',
      init,
    });
    if (!answer) throw new Error('Nobody answers');
    return answer();
  };
  const transport = createTransport({
    address: ADDRESS,
    key,
    clock: {
      now: () => clock.time + clock.offset,
      set: (serverTime) => {
        clock.offset = serverTime - clock.time;
      },
    },
    fetch,
  });
  return { transport, client: createCollectorClient(ADDRESS, transport), asked, clock, key };
}
