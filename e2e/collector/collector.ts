/** The collector in a process of its own, over a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface RunningCollector {
  address: string;
  /** Signs the owner in, once. */
  signInLink: string;
  stop: () => Promise<void>;
}

export async function startCollector(): Promise<RunningCollector> {
  const data = await mkdtemp(join(tmpdir(), 'showhow-dashboard-'));
  const flags = ['--port', '0', '--data', data, '--name', 'Acme research', '--log', 'error'];
  const server = spawn(process.execPath, ['--import', 'tsx', 'collector/src/main.ts', ...flags], { cwd: root });
  const ended = once(server, 'exit');
  let said = '';
  const address = await new Promise<{ address: string; signInLink: string }>((found, fail) => {
    const read = (text: Buffer): void => {
      said += text.toString();
      const signInLink = /http:\S+\/sign-in#\S+/u.exec(said)?.[0];
      if (signInLink) found({ address: new URL(signInLink).origin, signInLink });
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => fail(new Error(`The collector ended: ${said}`)));
  });
  return {
    ...address,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
