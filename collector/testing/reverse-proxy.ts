/** A reverse proxy as people put it in front of the collector: it hands on both ways as it comes, under the collector's own name. */
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

export interface ReverseProxy {
  port: number;
  close: () => Promise<void>;
}

/** @param saysWhose whether it adds who has asked to `X-Forwarded-For` */
export async function startReverseProxy(to: number, saysWhose = true): Promise<ReverseProxy> {
  const server = createServer((request, response) => {
    const { method, url: path } = request;
    const sent = ask({ host: '127.0.0.1', port: to, method, path, headers: headersFor(request, to, saysWhose) });
    pipeline(request, sent, () => undefined);
    sent.on('response', (answer) => handBack(answer, response));
    sent.on('error', () => response.destroy());
    response.on('close', () => sent.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function headersFor({ headers, socket }: IncomingMessage, to: number, saysWhose: boolean) {
  const before = headers['x-forwarded-for'];
  const chain = [...(before === undefined ? [] : [before]), socket.remoteAddress].join(', ');
  return { ...headers, host: `127.0.0.1:${to}`, ...(saysWhose && { 'x-forwarded-for': chain }) };
}

function handBack(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  pipeline(answer, response, () => undefined);
}
