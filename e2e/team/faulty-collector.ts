/** A collector behind a network that does to its requests, when it is told to, whatever networks do. */
import { randomFrom } from '../monkey/random.ts';
import { type Fault, startFaultProxy } from './fault-proxy.ts';
import { type CollectorServer, freePort, startCollector } from './server.ts';

export interface FaultyCollector extends CollectorServer {
  /** Has it end in the middle of the next chunk that is sent. Resolves when it has. */
  endInUpload: () => Promise<void>;
  /** From now on requests meet faults by chance. */
  disturb: () => void;
  /** How many were disturbed. */
  disturbed: () => number;
}

const faults: Fault[] = [
  'none',
  'none',
  'none',
  'unavailable',
  'unavailable',
  'cut',
  'cut',
  'unheard',
  'slow',
  'twice',
];

/** @param seed of the faults */
export async function startFaultyCollector(seed: number): Promise<FaultyCollector> {
  const port = await freePort();
  const collector = await startCollector(`http://localhost:${port}`);
  const random = randomFrom(seed);
  let isDisturbed = false;
  let ended: (() => void) | null = null;
  const end = async (): Promise<void> => {
    await collector.kill();
    ended?.();
    ended = null;
  };
  const proxy = await startFaultProxy(port, { port: collector.port, end }, ({ method }) => {
    if (ended && method === 'PUT') return 'half';
    return isDisturbed ? random.pick(faults) : 'none';
  });
  return {
    ...collector,
    endInUpload: () =>
      new Promise((done) => {
        ended = done;
      }),
    disturb: () => {
      isDisturbed = true;
    },
    disturbed: () => [...proxy.met].reduce((sum, [fault, met]) => (fault === 'none' ? sum : sum + met), 0),
    close: async () => {
      await proxy.close();
      await collector.close();
    },
  };
}
