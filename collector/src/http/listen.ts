/** The socket. It listens before the rest is there, because with port 0 the address is known only then. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/config.ts';
import type { App } from './env.ts';

export interface Listening {
  address: string;
  port: number;
  /** Also what has been asked since it listens. @param headers of every answer, unless the app says otherwise */
  serve: (app: App, headers: Map<string, string>) => void;
  /** Resolves when no request goes on, or after so many milliseconds. */
  close: (within: number) => Promise<void>;
}

/** A request that is not whole by then is given up: slow ones cannot hold all connections. */
const WHOLE_REQUEST = 120_000;

export async function listen({ host, port, address }: Pick<Config, 'host' | 'port' | 'address'>): Promise<Listening> {
  const server = createServer({ requestTimeout: WHOLE_REQUEST, headersTimeout: 20_000, keepAliveTimeout: 20_000 });
  const early: [IncomingMessage, ServerResponse][] = [];
  const hold = (...asked: [IncomingMessage, ServerResponse]): void => void early.push(asked);
  server.on('request', hold);
  const bound = await bind(server, host, port);
  return {
    address: address ?? addressAt(host, bound),
    port: bound,
    serve: (app, headers) => {
      const answer = getRequestListener(app.fetch);
      const take = (request: IncomingMessage, response: ServerResponse): void => {
        // Browsers keep a connection for later: that is nothing to wait for.
        response.once('close', () => {
          if (!server.listening) server.closeIdleConnections();
        });
        response.setHeaders(headers);
        void answer(request, response);
      };
      server.off('request', hold).on('request', take);
      for (const asked of early.splice(0)) take(...asked);
    },
    close: (within) =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), within);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** As browsers write it: without the port that goes without saying, and IPv6 in its shortest form. */
function addressAt(host: string, port: number): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return new URL(`http://localhost:${port}`).origin;
  return new URL(`http://${isIPv6(host) ? `[${host}]` : host}:${port}`).origin;
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(new ConfigError(`It cannot listen at ${host}, port ${port}: ${message}`)),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
