/** Pages that the collector writes itself: they are there without the dashboard having been built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import type { App } from './env.ts';

const STYLE = '/plain-pages.css';
const css = readFileSync(join(import.meta.dirname, 'plain-pages.css'), 'utf8');

export function registerPlainPages(app: App): void {
  app.get(STYLE, (c) => c.body(css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }));
}

export const plainPage = (title: string, content: ReturnType<typeof html>, language = 'en') =>
  html`<!doctype html><html lang="${language}"><meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" />
    <title>${title}</title><link rel="icon" href="data:," /><link rel="stylesheet" href="${STYLE}" />
    <main>${content}</main></html>`;
