/** The page of the canaries with a product in it, and the only place to which the product may send. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { unpacked } from './unpack.ts';

/** The slowest product sends every five seconds. */
const PATIENCE = 20_000;

export interface Site {
  address: string;
  /** Where the product is told to send. */
  intake: string;
  /** All that was sent until now, as it can be read. */
  received: () => Buffer;
  /** Waits until this was sent. */
  arrival: (text: string) => Promise<void>;
  close: () => Promise<void>;
}

const script = (content: string): string => `<script>${content.replaceAll('</script', '<\\/script')}</script>`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** PostHog asks what is switched on for its project: the recording is, and of masking nothing is said. */
const settings = JSON.stringify({ sessionRecording: { endpoint: '/s/' }, supportedCompression: ['gzip', 'gzip-js'] });

function createInbox(): Pick<Site, 'received' | 'arrival'> & { add: (body: Buffer) => void } {
  const bodies: Buffer[] = [];
  const waiting = new Set<() => void>();
  const received = (): Buffer => Buffer.concat(bodies);
  return {
    received,
    add(body) {
      bodies.push(...unpacked(body));
      for (const look of waiting) look();
    },
    arrival: (text) =>
      new Promise((done, fail) => {
        const timer = setTimeout(() => fail(new Error(`“${text}” was not sent in ${PATIENCE / 1000} s.`)), PATIENCE);
        function look(): void {
          if (!received().includes(text)) return;
          clearTimeout(timer);
          waiting.delete(look);
          done();
        }
        waiting.add(look);
        look();
      }),
  };
}

/**
 * @param paragraph what the page itself says
 * @param product what it runs besides, if anything
 */
export async function serveSite(paragraph: string, product = ''): Promise<Site> {
  const canaryPage = await bundleForPage(resolve(import.meta.dirname, '../../e2e/canary/page.ts'));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Forms</title>
<body><p>${paragraph}</p>${script(canaryPage)}${script(product)}`;
  const { add, ...inbox } = createInbox();
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    if (!url.startsWith('/intake')) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return;
    }
    // What stands in the address was sent as well.
    add(Buffer.concat([Buffer.from(`${url}\n`), await bodyOf(request)]));
    response.writeHead(200, { 'content-type': 'application/json' }).end(url.includes('/config') ? settings : '{}');
  }
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...inbox,
    address: `${address}/`,
    intake: `${address}/intake`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
      }),
  };
}
