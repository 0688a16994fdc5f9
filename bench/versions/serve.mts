/** Serves what `fetch.mts` has unpacked, below /npm, and the small applications that are drawn with it, below /apps. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import sirv from 'sirv';

/** Its pages ask for their scripts and styles from the root of their server. */
const AT_ROOT = 'gentelella@4.2.0/dist';

export interface VersionServer {
  at: (path: string) => string;
  close: () => void;
}

/** @param folder where the packages are, each named with its version */
export async function serveVersions(folder: string): Promise<VersionServer> {
  const mounts = new Map(
    Object.entries({ npm: resolve(folder), apps: resolve(import.meta.dirname, 'apps') }).map(([name, path]) => [
      name,
      sirv(path, { dev: true }),
    ]),
  );
  const atRoot = sirv(resolve(folder, AT_ROOT), { dev: true });
  const server = createServer((request, response) => {
    const [, mount = '', ...rest] = (request.url ?? '').split('/');
    const notFound = (): void => void response.writeHead(404).end();
    const serve = mounts.get(mount);
    if (!serve) return atRoot(request, response, notFound);
    request.url = `/${rest.join('/')}`;
    serve(request, response, notFound);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
