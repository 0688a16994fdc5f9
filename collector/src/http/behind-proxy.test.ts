import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Export } from '../../api/lead/exports.ts';
import { pack } from '../../testing/device.ts';
import { signedIn } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { startReverseProxy } from '../../testing/reverse-proxy.ts';
import { ADDRESS, closeAll, testCollector, unbounded } from '../../testing/test-collector.ts';
import { unzip } from '../../testing/unzip.ts';
import { joined } from '../../testing/worker.ts';
import { headersOf } from './headers.ts';
import { listen } from './listen.ts';

const PROXIED = { SHOWHOW_PROXIES: '1' };

interface Given {
  settings?: Record<string, string>;
  rates?: typeof unbounded;
  saysWhose?: boolean;
}

async function behindProxy({ settings = PROXIED, rates = unbounded, saysWhose = true }: Given = {}) {
  const one = await testCollector(settings, rates);
  const direct = await listen({ host: '127.0.0.1', port: 0, address: ADDRESS });
  direct.serve(one.app, await headersOf(ADDRESS));
  const proxy = await startReverseProxy(direct.port, saysWhose);
  onTestFinished(async () => {
    await proxy.close();
    await direct.close(0);
    await closeAll(one);
  });
  /** What is asked of the public address goes to the proxy, as TLS would bring it. */
  const ask = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const asked = new Request(typeof input === 'string' ? new URL(input, ADDRESS) : input, init);
    const { pathname, search } = new URL(asked.url);
    const body = asked.body === null ? {} : { body: await asked.arrayBuffer() };
    const { method, headers } = asked;
    return fetch(`http://127.0.0.1:${proxy.port}${pathname}${search}`, { method, headers, ...body });
  };
  return { ...one, app: { request: ask }, port: proxy.port, directPort: direct.port };
}

const large = () => {
  const note = (_: unknown, index: number) => ({ at: index, text: randomBytes(6500).toString('base64') });
  return madeSession({ notes: Array.from({ length: 400 }, note) });
};

test('a session of several chunks goes in and out, whatever host the proxy names', async () => {
  const one = await behindProxy();
  const [owner, ada] = [await signedIn(one), await joined(one)];
  const session = await large();
  const packed = pack(session);
  expect(packed.chunks.length).toBeGreaterThan(2);
  expect((await ada.submit(packed)).status).toBe(201);
  await owner.send('POST', `/sessions/${session.id}/accept`);
  const { id } = (await (await owner.send('POST', '/exports', {})).json()) as Export;
  const jsonl = await owner.get(`/exports/${id}/download?as=jsonl`);
  expect(JSON.parse(await jsonl.text())).toEqual(session);
  const zip = await unzip(await owner.get(`/exports/${id}/download?as=zip`));
  expect(Object.keys(zip)).toContain('manifest.json');
});

test('an upload that breaks off leaves nothing, and can be sent again', async () => {
  const one = await behindProxy();
  const ada = await joined(one);
  const packed = pack(await large());
  const [{ digest, bytes } = { digest: '', bytes: new Uint8Array() }] = packed.chunks;
  const path = `/api/v1/chunks/${digest}`;
  const signed = await ada.key.request('PUT', path, { body: bytes, type: 'application/octet-stream' });
  const headers = { ...Object.fromEntries(signed.headers), 'content-length': bytes.length };
  const sending = request({ host: '127.0.0.1', port: one.port, method: 'PUT', path, headers });
  const broken = once(sending, 'error');
  sending.write(bytes.subarray(0, bytes.length / 2), () => sending.destroy(new Error('gone')));
  await broken;
  const missing = await ada.send('POST', '/chunks/missing', { digests: [digest] });
  expect(await missing.json()).toEqual({ missing: [digest] });
  expect((await ada.submit(packed)).status).toBe(201);
});

describe('requests are counted', () => {
  const rates = { ...unbounded, anybody: 2 };
  const statuses = async (port: number, from: string, said: string[]) => {
    const answers: (number | undefined)[] = [];
    for (const one of said) {
      const asking = get({
        host: '127.0.0.1',
        port,
        localAddress: from,
        path: '/api/v1/collector',
        headers: { 'x-forwarded-for': one },
      });
      const [answer] = (await once(asking, 'response')) as [IncomingMessage];
      await text(answer);
      answers.push(answer.statusCode);
    }
    return answers;
  };

  // Other systems have one address of this machine alone.
  test.runIf(process.platform === 'linux')('for whom the proxy names, whatever they say themselves', async () => {
    const { port } = await behindProxy({ rates });
    expect(await statuses(port, '127.0.0.1', ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429]);
    expect(await statuses(port, '127.0.0.2', ['127.0.0.1'])).toEqual([200]);
  });

  test('for all together where no proxy is believed', async () => {
    const { port } = await behindProxy({ rates, settings: {} });
    expect(await statuses(port, '127.0.0.1', ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429]);
  });
});

describe('figures', () => {
  const here = { SHOWHOW_ADDRESS: 'http://localhost:8377' };
  const status = async (port: number, headers: Record<string, string> = {}) =>
    (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).status;

  test.each([true, false])('are not for whoever comes through a proxy (that says whose: %s)', async (saysWhose) => {
    for (const settings of [{}, PROXIED]) {
      const { port, directPort } = await behindProxy({ settings, saysWhose });
      expect([await status(port), await status(directPort)]).toEqual([404, 404]);
    }
  });

  test('are for this machine where the collector is for it alone', async () => {
    const { directPort, port } = await behindProxy({ settings: here });
    expect([await status(directPort), await status(port)]).toEqual([200, 404]);
    const believing = await behindProxy({ settings: { ...here, ...PROXIED }, saysWhose: false });
    expect(await status(believing.port)).toBe(404);
  });

  test('are for whoever brings the token, and nobody else', async () => {
    const settings = { ...here, SHOWHOW_METRICS_TOKEN: 'of-prometheus' };
    const { port, directPort } = await behindProxy({ settings });
    expect([await status(port), await status(directPort)]).toEqual([404, 404]);
    expect(await status(port, { authorization: 'Bearer of-prometheus' })).toBe(200);
  });
});
