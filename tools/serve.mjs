/** Serves folders on this machine alone. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { root } from './run.mjs';

function notFound(response) {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found');
}

const filesOf = (folder) => sirv(folder, { dev: true, etag: true });

/** @typedef {{ url: string, close: () => Promise<void> }} Served */

/**
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] 0 takes any free one.
 * @param {string} [options.host]
 * @param {Record<string, string>} [options.mounts] Other folders, by the first segment of the path.
 * @param {Record<string, unknown>} [options.answers] What some paths answer, as JSON, in place of a file.
 * @returns {Promise<Served>}
 */
export async function serveFolder({ folder, port = 0, host = '127.0.0.1', mounts = {}, answers = {} }) {
  const files = filesOf(folder);
  const mounted = new Map(Object.entries(mounts).map(([name, path]) => [name, filesOf(path)]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, first = '', ...rest] = pathname.split('/');
    const other = mounted.get(first);
    if (other) request.url = `/${rest.join('/')}`;
    if (!Object.hasOwn(answers, pathname)) return (other ?? files)(request, response, () => notFound(response));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers[pathname]));
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return {
    url: `http://${host}:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * The practice site, with its map on another origin, and Swagger UI to show its interface with.
 * @param {{ port?: number }} [options]
 * @returns {Promise<Served>}
 */
export async function servePractice({ port = 0 } = {}) {
  const folder = resolve(root, 'practice');
  const elsewhere = await serveFolder({ folder, host: 'localhost' });
  const site = await serveFolder({
    folder,
    port,
    mounts: { 'swagger-ui': resolve(root, 'node_modules/swagger-ui-dist') },
    answers: { '/origins.json': { map: elsewhere.url } },
  });
  const close = async () => {
    await Promise.all([site.close(), elsewhere.close()]);
  };
  return { url: site.url, close };
}
