import { once } from 'node:events';
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, onTestFinished, test } from 'vitest';
import type { AppEnv } from './env.ts';
import { headersOf } from './headers.ts';
import { listen } from './listen.ts';

const FOR_EVER = 2 ** 31 - 1;

test('it ends when the last request was answered, though browsers keep their connections', async () => {
  let asked: () => void = () => undefined;
  let answer: (words: Response) => void = () => undefined;
  const waiting = new Promise<void>((done) => {
    asked = done;
  });
  const app = new OpenAPIHono<AppEnv>();
  app.get('/', () => {
    asked();
    return new Promise<Response>((done) => {
      answer = done;
    });
  });
  const listening = await listen({ host: '127.0.0.1', port: 0, address: undefined });
  listening.serve(app, new Map());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const answered = new Promise<IncomingMessage>((done, fail) =>
    get({ host: '127.0.0.1', port: listening.port, agent }, done).on('error', fail),
  );
  await waiting;
  const ended = listening.close(FOR_EVER);
  answer(new Response('done'));
  const { statusCode } = (await answered).resume();
  expect(statusCode).toBe(200);
  await ended;
});

test('who asks while it starts is answered when it has', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0, address: undefined });
  onTestFinished(() => listening.close(0));
  const headers = { expect: '100-continue', 'content-length': 5 };
  const asking = request({ host: '127.0.0.1', port: listening.port, method: 'POST', headers });
  asking.flushHeaders();
  // Said just before the request is handed on.
  await once(asking, 'continue');
  const app = new OpenAPIHono<AppEnv>();
  app.post('/', async (c) => c.text(await c.req.text()));
  listening.serve(app, new Map());
  asking.end('early');
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  expect(await text(answer)).toBe('early');
});

test.each(['::ffff:127.0.0.1', '127.0.0.2'])('at %s, its address is the one that browsers write', async (host) => {
  const { address, close } = await listen({ host, port: 0, address: undefined });
  onTestFinished(() => close(0));
  expect(new URL(address).origin).toBe(address);
});

test('each answer has the headers of all, unless its route says otherwise', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0, address: undefined });
  onTestFinished(() => listening.close(0));
  const app = new OpenAPIHono<AppEnv>();
  app.get('/', (c) => c.text('one'));
  app.get('/kept', (c) => c.text('two', 200, { 'cache-control': 'no-cache' }));
  app.get('/failing', () => {
    throw new Error('three');
  });
  app.onError((_, c) => c.text('four', 500));
  listening.serve(app, await headersOf(`https://127.0.0.1:${listening.port}`));
  const answers = await Promise.all(
    ['/', '/kept', '/failing', '/unknown'].map((path) => fetch(`http://127.0.0.1:${listening.port}${path}`)),
  );
  const said = (name: string) => answers.map(({ headers }) => headers.get(name));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 500, 404]);
  expect(said('cache-control')).toEqual(['no-store', 'no-cache', 'no-store', 'no-store']);
  expect(said('content-security-policy')).toEqual(
    Array(4).fill(expect.stringMatching(/^default-src 'none'; script-src 'self'/u)),
  );
  expect(said('strict-transport-security')).toEqual(Array(4).fill('max-age=31536000'));
  expect(said('x-content-type-options')).toEqual(Array(4).fill('nosniff'));
  expect(said('content-type').slice(0, 3)).toEqual(Array(3).fill('text/plain; charset=UTF-8'));
});
