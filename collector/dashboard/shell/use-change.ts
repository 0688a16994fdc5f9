import { useRef, useState } from 'preact/hooks';
import { type Refused, refusalOf } from '../client/ask.ts';

export interface Change {
  /** Does it, unless another one is under way; answers whether it was done. */
  run: (change: () => Promise<unknown>) => Promise<boolean>;
  isBusy: boolean;
  refused: Refused | null;
}

/** One change at a time, and why the last one was refused. */
export function useChange(): Change {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const busy = useRef(false);
  const run = async (change: () => Promise<unknown>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setBusy(true);
    setRefused(null);
    try {
      await change();
      return true;
    } catch (error) {
      setRefused(refusalOf(error));
      return false;
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return { run, isBusy, refused };
}
