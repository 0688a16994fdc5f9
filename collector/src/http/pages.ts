/** What browsers are shown: the dashboard as it was built, and what an invitation is when it is opened. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { html } from 'hono/html';
import type { Collector } from '../collector.ts';
import type { App } from './env.ts';
import { languageOf, wordsIn } from './language.ts';
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
    const language = languageOf(c);
    const words = wordsIn(language);
    const steps = [words('invited_open'), words('invited_paste', { join: words('team_join') }), words('invited_read')];
    return c.html(
      plainPage(
        words('invited_title'),
        html`<h1>${words('team_offer', { name: config.name })}</h1>
        <p>${words('invited_about')}</p>
        <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
        <p>${words('agreement_contact', { contact: config.contact })}</p>`,
        language,
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
