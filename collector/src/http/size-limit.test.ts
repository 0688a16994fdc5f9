import { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppEnv } from './env.ts';
import { type Listening, listen } from './listen.ts';
import { Refusal } from './refusal.ts';
import { sizeLimit } from './size-limit.ts';

const MOST = 1000;

let listening: Listening;

beforeEach(async () => {
  const app = new OpenAPIHono<AppEnv>();
  app.post('/', sizeLimit(MOST), async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  app.onError((error, c) => (error instanceof Refusal ? c.text(error.code, 413) : c.text('failed', 500)));
  listening = await listen({ host: '127.0.0.1', port: 0, address: undefined });
  listening.serve(app, new Map());
});
afterEach(() => listening.close(0));

async function answerTo(body: Uint8Array<ArrayBuffer> | ReadableStream): Promise<string> {
  const asked = { method: 'POST', body, duplex: 'half' };
  return (await fetch(`http://127.0.0.1:${listening.port}/`, asked)).text();
}

/** Without saying how much it is. */
function streamOf(pieces: number): ReadableStream {
  let left = pieces;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(new Uint8Array(MOST / 10));
    },
  });
}

test('a body that is not too large is read, whether or not its size is said', async () => {
  expect(await answerTo(new Uint8Array(MOST))).toBe('1000');
  expect(await answerTo(streamOf(10))).toBe('1000');
});

test('a body that is too large is refused, whether or not its size is said', async () => {
  expect(await answerTo(new Uint8Array(MOST + 1))).toBe('too-large');
  expect(await answerTo(streamOf(11))).toBe('too-large');
});
