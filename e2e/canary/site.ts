/** The site with the page of the canaries. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { bundleForPage } from '../../tools/bundle-for-page.mts';

export interface CanarySite {
  address: string;
  close: () => void;
}

export async function serveCanaries(): Promise<CanarySite> {
  const script = await bundleForPage(resolve(import.meta.dirname, 'page.ts'));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Forms</title><body><script>${script}</script>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}
