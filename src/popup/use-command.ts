import { useCallback, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Refused } from '../messaging/client.ts';

export interface Command {
  /** Runs one at a time; `failure` is how the sentence begins that says it did not work. */
  run: (failure: string, act: () => Promise<unknown>) => Promise<boolean>;
  busy: boolean;
  problem: string | null;
}

const sentence = (failure: string, error: unknown): string =>
  message('failed_why', {
    failure,
    reason: error instanceof Refused ? error.message : message('failed_no_answer'),
  });

/** Something that the person asked the background to do. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback(async (failure: string, act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      return true;
    } catch (error) {
      setProblem(sentence(failure, error));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { run, busy, problem };
}
