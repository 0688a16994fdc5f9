/**
 * Serves the applications and widget libraries that we did not write, out of node_modules, and the small pages that only
 * mount them. Everything is same-origin below one port; a second server under another name gives frames another origin.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { bundle } from './bundle.ts';
import { answerApi } from './pet-api.ts';

const root = resolve(import.meta.dirname, '../..');

/** By first path segment. */
const ours: Record<string, string> = {
  apps: 'e2e/apps/pages',
  core: 'e2e/apps/core',
  npm: 'node_modules',
  practice: 'practice',
  'swagger-ui': 'node_modules/swagger-ui-dist',
  tinymce: 'node_modules/tinymce',
  shoelace: 'node_modules/@shoelace-style/shoelace/cdn',
  flatpickr: 'node_modules/flatpickr/dist',
  choices: 'node_modules/choices.js/public/assets',
  tabulator: 'node_modules/tabulator-tables/dist',
  todomvc: 'node_modules/todomvc/examples',
};

export interface AppServer {
  /** Address of a path on 127.0.0.1. */
  at: (path: string) => string;
  /** The same path on localhost and another port: another origin, and another site. */
  elsewhere: (path: string) => string;
  close: () => Promise<void>;
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found');
}

async function answerBundle(response: ServerResponse, pathname: string): Promise<void> {
  const [, name = '', ending = ''] = /^\/bundled\/([\w-]+)\.(js|css)$/u.exec(pathname) ?? [];
  if (ending !== 'js' && ending !== 'css') return notFound(response);
  const made = await bundle(name);
  response.writeHead(200, { 'content-type': ending === 'js' ? 'text/javascript' : 'text/css' });
  response.end(made[ending]);
  return undefined;
}

function handler(mounts: Record<string, string>): (request: IncomingMessage, response: ServerResponse) => void {
  const folders = new Map(
    Object.entries(mounts).map(([name, folder]) => [name, sirv(resolve(root, folder), { dev: true, etag: true })]),
  );
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) return answerApi(request, response, pathname, searchParams);
    if (pathname.startsWith('/bundled/')) return void answerBundle(response, pathname);
    if (pathname === '/core/redirect') {
      response.writeHead(302, { location: '/core/done.html?redirected' });
      response.end();
      return;
    }
    if (pathname === '/core/file') {
      response.writeHead(200, {
        'content-type': 'text/plain',
        'content-disposition': 'attachment; filename="report.txt"',
      });
      response.end('A report');
      return;
    }
    if (pathname === '/core/file-by-detour') {
      response.writeHead(302, { location: '/core/file?detour' });
      response.end();
      return;
    }
    const [, mount = '', ...rest] = pathname.split('/');
    const serve = folders.get(mount);
    if (!serve) return notFound(response);
    request.url = `/${rest.join('/')}`;
    serve(request, response, () => notFound(response));
  };
}

async function listen(host: string, mounts: Record<string, string>) {
  const server = createServer(handler(mounts));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, host, done);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port, close };
}

/** @param more folders by first path segment */
export async function serveApps(more: Record<string, string> = {}): Promise<AppServer> {
  const mounts = { ...ours, ...more };
  const [one, other] = await Promise.all([listen('127.0.0.1', mounts), listen('localhost', mounts)]);
  return {
    at: (path) => `http://127.0.0.1:${one.port}${path}`,
    elsewhere: (path) => `http://localhost:${other.port}${path}`,
    close: async () => {
      await Promise.all([one.close(), other.close()]);
    },
  };
}
