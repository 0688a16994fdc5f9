/** The real collector, as a process of its own that can be stopped and started again, and its lead. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Lead {
  post: (path: string, body: unknown) => Promise<unknown>;
  get: (path: string) => Promise<unknown>;
}

export interface CollectorServer {
  address: string;
  lead: Lead;
  start: () => Promise<void>;
  /** As a crash does it. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param address the public one, where it is another than its own */
export async function startCollector(address?: string): Promise<CollectorServer & { port: number }> {
  const data = await mkdtemp(join(tmpdir(), 'showhow-collector-'));
  const port = await freePort();
  const shown = address ?? `http://localhost:${port}`;
  let running: ChildProcess | null = null;
  let said = '';

  async function start(): Promise<void> {
    said = '';
    const child = spawn(
      process.execPath,
      [
        // Its own command would be a process around this one, which outlives it.
        '--import',
        'tsx',
        join(root, 'collector/src/main.ts'),
        `--port=${port}`,
        `--data=${data}`,
        `--address=${shown}`,
        '--name=Lisbon Robotics',
      ],
      { cwd: root, env: { ...process.env, SHOWHOW_LOG: 'error' }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    running = child;
    await new Promise<void>((done, fail) => {
      const read = (text: Buffer): void => {
        said += text.toString();
        if (/Showhow collector: \S+/u.test(said) && (/Sign in as the owner/u.test(said) || isKnown)) done();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => fail(new Error(`The collector ended: ${said}`)));
    });
  }

  async function kill(): Promise<void> {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }

  let isKnown = false;
  await start();
  isKnown = true;
  const token = /\/sign-in#(?<token>\S+)/u.exec(said)?.groups?.['token'];
  if (!token) throw new Error(`There is no way to sign in: ${said}`);
  const lead = await signIn(shown, `http://127.0.0.1:${port}`, token);
  return {
    address: shown,
    port,
    lead,
    start,
    kill,
    close: async () => {
      await kill();
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function signIn(address: string, base: string, token: string): Promise<Lead> {
  const headers = { 'content-type': 'application/json', origin: address, host: new URL(address).host };
  const answer = await fetch(`${base}/api/v1/lead/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`Nobody is signed in: ${await answer.text()}`);
  const { csrf } = (await answer.json()) as { csrf: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

  async function ask(method: string, path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${base}/api/v1/lead/${path}`, {
      method,
      headers: { ...headers, cookie, 'showhow-csrf': csrf },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
  return { post: (path, body) => ask('POST', path, body), get: (path) => ask('GET', path, undefined) };
}

export async function invitationOf(lead: Lead): Promise<string> {
  const { link } = (await lead.post('invitations', { workerName: 'Grace' })) as { link: string };
  return link;
}
