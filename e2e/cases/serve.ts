/** Serves the pages of cases: each below a path of its own, on two origins. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Case, Reply } from './case.ts';

export interface CaseServer {
  /** Where a case begins. */
  baseOf: (place: number) => string;
  close: () => Promise<void>;
}

const STYLE = 'body{margin:20px;font:16px/1.4 sans-serif}iframe{border:0}';

function asDocument(html: string, title: string): string {
  if (/^\s*<!doctype/iu.test(html)) return html;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style><body>${html}`;
}

function send(reply: Reply, response: ServerResponse, title: string, other: string): void {
  if (typeof reply === 'object' && 'redirect' in reply) {
    response.writeHead(302, { location: reply.redirect });
    response.end();
    return;
  }
  const { content, headers } =
    typeof reply === 'string'
      ? { content: asDocument(reply, title), headers: { 'content-type': 'text/html; charset=utf-8' } }
      : reply;
  response.writeHead(200, headers);
  response.end(content.replaceAll('{other}', other));
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(host: string, handler: Handler) {
  const server = createServer(handler);
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
  return { origin: `http://${host}:${port}`, close };
}

export async function serveCases(cases: Case[]): Promise<CaseServer> {
  const origins = { own: '', other: '' };
  const handlerFor =
    (elsewhere: 'own' | 'other'): Handler =>
    (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const [, place = '', path = ''] = /^\/(\d+)\/(.*)$/u.exec(pathname) ?? [];
      const found = cases[Number(place)];
      const pages = typeof found?.page === 'string' ? { '': found.page } : found?.page;
      const reply = place === '' ? undefined : pages?.[path];
      if (found && reply !== undefined) return send(reply, response, found.name, `${origins[elsewhere]}/${place}/`);
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not found');
      return undefined;
    };
  const [own, other] = await Promise.all([
    listen('127.0.0.1', handlerFor('other')),
    listen('localhost', handlerFor('own')),
  ]);
  origins.own = own.origin;
  origins.other = other.origin;
  return {
    baseOf: (place) => `${own.origin}/${place}/`,
    close: async () => {
      await Promise.all([own.close(), other.close()]);
    },
  };
}
