import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';
import type { ReviewDependencies } from '../dependencies.ts';

export type Scanned =
  | { state: 'not yet' }
  | { state: 'scanning'; done: number; all: number }
  | { state: 'failed' }
  /** @param of the session that was scanned */
  | { state: 'scanned'; of: Session; findings: Finding[] };

export interface Scanning {
  scanned: Scanned;
  scan: (session: Session) => void;
  cancel: () => void;
}

export function useScan(scanSession: ReviewDependencies['scanSession']): Scanning {
  const [scanned, setScanned] = useState<Scanned>({ state: 'not yet' });
  const running = useRef<AbortController | null>(null);
  const end = useCallback(() => running.current?.abort(), []);
  useEffect(() => end, [end]);

  const scan = useCallback(
    (session: Session) => {
      end();
      const mine = new AbortController();
      running.current = mine;
      const isMine = (): boolean => running.current === mine && !mine.signal.aborted;
      setScanned({ state: 'scanning', done: 0, all: 0 });
      const progress = (done: number, all: number): void => {
        if (isMine()) setScanned({ state: 'scanning', done, all });
      };
      scanSession(session, progress, mine.signal).then(
        (findings) => isMine() && setScanned({ state: 'scanned', of: session, findings }),
        () => isMine() && setScanned({ state: 'failed' }),
      );
    },
    [scanSession, end],
  );

  const cancel = useCallback(() => {
    end();
    setScanned({ state: 'not yet' });
  }, [end]);
  return { scanned, scan, cancel };
}
