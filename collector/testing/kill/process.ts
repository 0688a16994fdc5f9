/** The real collector, as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import packageJson from '../../../package.json' with { type: 'json' };
import { bundleCollector } from './bundle.ts';

export interface Running {
  address: string;
  pid: number;
  /** The lines of its log. */
  logged: string[];
  /** Resolves when it has ended. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const root = join(import.meta.dirname, '../../..');
/** As it is started otherwise, but bundled. */
const [, ...options] = packageJson.scripts.collector.replace(/ --import .*/u, '').split(' ');

/** Resolves when it answers. */
export async function startCollector(data: string, port: number, more: string[] = []): Promise<Running> {
  const args = [...options, await bundleCollector(), '--data', data, '--port', String(port), '--log', 'error', ...more];
  return running(args);
}

/** Of a script that says where it listens as the collector does. */
export async function running(args: string[]): Promise<Running> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const logged: string[] = [];
  const address = await addressIn(child.stdout, logged);
  if (address === null) throw new Error(`It ended with ${(await ended)[0]}: ${said}`);
  return {
    address,
    pid: child.pid ?? 0,
    logged,
    end: async (signal) => {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

/** Null where it ends without having said where it is. What it says afterwards is read, too: otherwise it would wait. */
function addressIn(output: NodeJS.ReadableStream, logged: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: output });
    lines.on('line', (line) => {
      const address = /^Showhow collector: (?<address>\S+)/u.exec(line)?.groups?.['address'];
      if (address !== undefined) resolve(address);
      if (line.startsWith('{')) logged.push(line);
    });
    lines.on('close', () => resolve(null));
  });
}
