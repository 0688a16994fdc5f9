/** The collector in a process of its own, over a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCollector } from '../../tools/collector/run-collector.mjs';

export interface RunningCollector {
  address: string;
  /** Signs the owner in, once. */
  signInLink: string;
  stop: () => Promise<void>;
}

/** @param env settings beside its name */
export async function startCollector(env: Record<string, string> = {}): Promise<RunningCollector> {
  const data = await mkdtemp(join(tmpdir(), 'showhow-dashboard-'));
  const { address, token, close } = await runCollector({ data, port: 0, name: 'Acme research', env });
  return {
    address,
    signInLink: `${address}/sign-in#${token}`,
    async stop() {
      await close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
