/** The real collector, as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Running {
  address: string;
  child: ChildProcess;
  /** Resolves when it has ended. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const main = join(import.meta.dirname, '../../src/main.ts');

/** Resolves when it answers. */
export async function startCollector(data: string, port: number, more: string[] = []): Promise<Running> {
  const args = ['--import', 'tsx', main, '--data', data, '--port', String(port), '--log', 'error', ...more];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const address = await addressIn(child.stdout);
  if (address === null) throw new Error(`The collector ended with ${(await ended)[0]}: ${said}`);
  return {
    address,
    child,
    end: async (signal) => {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

/** Null where it ends without having said where it is. What it says afterwards is read, too: otherwise it would wait. */
function addressIn(output: NodeJS.ReadableStream): Promise<string | null> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: output });
    lines.on('line', (line) => {
      const address = /^Showhow collector: (?<address>\S+)/u.exec(line)?.groups?.['address'];
      if (address !== undefined) resolve(address);
    });
    lines.on('close', () => resolve(null));
  });
}
