import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Client } from '../messaging/client.ts';
import type { CollectorState } from '../messaging/messages.ts';

interface Needs {
  client: Client;
  /** Calls the listener whenever the background says that something has changed. */
  onChanged: (listener: () => void) => () => void;
}

export interface Collector {
  /** Null until it is known. */
  state: CollectorState | null;
  refresh: () => void;
}

export function useCollector({ client, onChanged }: Needs): Collector {
  const [state, setState] = useState<CollectorState | null>(null);
  const refresh = useCallback(() => {
    client('collector.read', {}).then(setState, () => undefined);
  }, [client]);
  useEffect(() => {
    refresh();
    return onChanged(refresh);
  }, [refresh, onChanged]);
  return { state, refresh };
}
