/** What browsers are shown: the dashboard as it was built, and what an invitation is when it is opened. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { html } from 'hono/html';
import type { Collector } from '../collector.ts';
import type { App } from './env.ts';
import { plainPage } from './plain-pages.ts';
import { Refusal } from './refusal.ts';

const dashboard = join(import.meta.dirname, '../../dist/dashboard');

const INDEX = '/index.html';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export function registerPages(app: App, { config }: Collector): void {
  app.get('/join', async (c, next) => {
    if (await fileAt(INDEX)) return next();
    return c.html(
      plainPage(
        'An invitation to Showhow',
        html`<h1>${config.name} invites you</h1>
        <p>With Showhow you record demonstrations of tasks in your browser, and decide about each whether to send it.</p>
        <ol>
          <li>Copy the address of this page.</li>
          <li>Open Showhow in your browser’s toolbar, and choose “Join a team”.</li>
          <li>Paste the address there. You are told what it means before anything is sent.</li>
        </ol>
        <p>Questions are answered by ${config.contact}.</p>`,
      ),
    );
  });
  app.get('/assets/*', async (c) => {
    const found = await fileAt(c.req.path);
    if (!found) throw new Refusal('not-found');
    return c.body(found.bytes, 200, {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  // The pages of the dashboard are all one: which, its script decides by the address.
  app.get('*', async (c) => {
    if (c.req.path.startsWith('/api/')) throw new Refusal('not-found');
    const found = (await fileAt(c.req.path)) ?? (await fileAt(INDEX));
    if (!found) throw new Refusal('not-found', { detail: 'The dashboard has not been built.' });
    // It names the others, which are new with each build.
    return c.body(found.bytes, 200, { 'content-type': found.type, 'cache-control': 'no-cache' });
  });
}

async function fileAt(path: string) {
  const file = normalize(join(dashboard, path));
  const type = types[extname(file)];
  if (!file.startsWith(dashboard + sep) || type === undefined) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes && { bytes: new Uint8Array(bytes), type };
}
