/** The way to the collector that was joined, and to no other address. */
import { type CollectorClient, createCollectorClient } from '../../collector-client/client.ts';
import { Refusal, Unanswered } from '../../collector-client/problem.ts';
import { createTransport } from '../../collector-client/transport.ts';
import type { Joined } from '../../store/database.ts';
import { readJoined, setClockAhead } from '../../store/joined.ts';
import type { Store } from '../../store/store.ts';
import type { DeviceKey } from '../../submission/device-key.ts';
import type { Connection, NoWay } from '../submitting/submitter.ts';

interface ConnectOptions {
  store: Store;
  whyNoWay: (address: string) => Promise<NoWay | null>;
  fetch?: typeof fetch;
}

export interface Connections {
  /** As the device that has joined; asked anew each time. */
  current: () => Promise<Connection>;
  /** Before joining: with a key of a device to come, or unsigned. */
  to: (address: string, key: DeviceKey | null) => CollectorClient;
}

export function createConnections({ store, whyNoWay, fetch: send = fetch }: ConnectOptions): Connections {
  function ofJoined({ address, key, clockAhead }: Joined): CollectorClient {
    let ahead = clockAhead;
    const clock = {
      now: () => Date.now() + ahead,
      set(serverTime: number) {
        ahead = serverTime - Date.now();
        void setClockAhead(store, ahead).catch(() => undefined);
      },
    };
    return createCollectorClient(address, createTransport({ address, key, clock, fetch: send }));
  }

  return {
    async current() {
      const joined = await readJoined(store);
      if (!joined) return null;
      const noWay = await whyNoWay(joined.address);
      return noWay ? { noWay } : { joined, client: ofJoined(joined) };
    },

    to(address, key) {
      let ahead = 0;
      const clock = {
        now: () => Date.now() + ahead,
        set(serverTime: number) {
          ahead = serverTime - Date.now();
        },
      };
      return createCollectorClient(address, createTransport({ address, key, clock, fetch: send }));
    },
  };
}

/** What is told of a request that failed. */
export function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  if (error instanceof Unanswered) return 'unanswered';
  throw error;
}
