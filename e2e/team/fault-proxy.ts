/** Stands before a collector, and does to its requests what networks and overloaded servers do. */
import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * `cut`: the line goes before the answer; `unheard`: after the collector has acted; `twice`: it comes two times; `half`: the
 * collector ends when it has half of it.
 */
export type Fault = 'none' | 'unavailable' | 'cut' | 'unheard' | 'slow' | 'twice' | 'half';

export interface FaultProxy {
  /** How many requests met which fate. */
  met: Map<Fault, number>;
  close: () => Promise<void>;
}

const SLOW_MS = 700;

interface Forwarded {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function forward(request: IncomingMessage, body: Buffer, port: number): Promise<Forwarded> {
  const { method, url, headers } = request;
  const sent = ask({ host: '127.0.0.1', port, method, path: url, headers });
  const answering = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.end(body);
  const [answer] = await answering;
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await bodyOf(answer) };
}

async function forwardHalf(request: IncomingMessage, body: Buffer, { port, end }: Target): Promise<void> {
  const { method, url, headers } = request;
  const sent = ask({ host: '127.0.0.1', port, method, path: url, headers });
  sent.on('error', () => undefined);
  await new Promise((done) => sent.write(body.subarray(0, body.length / 2), done));
  await end();
}

function answerWith(response: ServerResponse, { status, headers, body }: Forwarded): void {
  response.writeHead(status, headers);
  response.end(body);
}

export interface Target {
  port: number;
  /** As a crash does it. */
  end: () => Promise<void>;
}

/** @param fate of each request that comes from a device */
export async function startFaultProxy(
  port: number,
  target: Target,
  fate: (request: IncomingMessage) => Fault,
): Promise<FaultProxy> {
  const met = new Map<Fault, number>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = fate(request);
    met.set(fault, (met.get(fault) ?? 0) + 1);
    const body = await bodyOf(request);
    if (fault === 'cut') return void request.socket.destroy();
    if (fault === 'unavailable') return answerWith(response, { status: 503, headers: {}, body: Buffer.from('Busy') });
    if (fault === 'half') {
      await forwardHalf(request, body, target);
      return void request.socket.destroy();
    }
    if (fault === 'twice') await forward(request, body, target.port);
    if (fault === 'slow') await new Promise((done) => setTimeout(done, SLOW_MS));
    const answer = await forward(request, body, target.port);
    if (fault === 'unheard') request.socket.destroy();
    else answerWith(response, answer);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    met,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
