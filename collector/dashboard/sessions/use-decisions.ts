import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LeadSession } from '../../api/lead/sessions.ts';
import { ask, type Refused, refusalOf } from '../client/ask.ts';
import type { Client } from '../client/client.ts';

/** ms in which a decision can be taken back: the worker is not told before. */
const UNDO_TIME = 6000;

export interface Decision {
  session: string;
  /** By which it is named. */
  task: string;
  worker: string;
  /** Why it is returned; null where it is accepted. */
  reason: string | null;
}

export interface Decisions {
  pending: Decision[];
  /** What became of those that were carried out here. */
  decided: ReadonlyMap<string, LeadSession>;
  failed: { decision: Decision; refused: Refused } | null;
  decide: (decision: Decision) => void;
  undo: (session: string) => void;
  /** Whether the focus is on what can be undone: then its time waits, and begins anew afterwards. */
  hold: (isHeld: boolean) => void;
}

/** Sent although the page is being left. */
const beyondPage = { init: { keepalive: true } };

function send(client: Client, { session, reason }: Decision): Promise<LeadSession> {
  const one = client.api.v1.lead.sessions[':id'];
  const param = { id: session };
  return reason === null
    ? ask(one.accept.$post({ param }, beyondPage))
    : ask(one.return.$post({ param, json: { reason } }, beyondPage));
}

/** Accepts and returns sessions with time to undo: for real only when that is over, or when the page is left. */
export function useDecisions(client: Client): Decisions {
  const [pending, setPending] = useState<Decision[]>([]);
  const [decided, setDecided] = useState<ReadonlyMap<string, LeadSession>>(new Map());
  const [failed, setFailed] = useState<Decisions['failed']>(null);
  const timers = useRef(new Map<string, { decision: Decision; timer: ReturnType<typeof setTimeout> }>());

  const forget = useCallback((session: string) => {
    clearTimeout(timers.current.get(session)?.timer);
    timers.current.delete(session);
    setPending((before) => before.filter((one) => one.session !== session));
  }, []);

  const carryOut = useCallback(
    async (decision: Decision) => {
      // Sent before anything is awaited, so that it is on its way when the page is left.
      const sent = send(client, decision);
      timers.current.delete(decision.session);
      try {
        const answer = await sent;
        setDecided((before) => new Map(before).set(decision.session, answer));
        setFailed(null);
      } catch (error) {
        setFailed({ decision, refused: refusalOf(error) });
      }
      setPending((before) => before.filter((one) => one !== decision));
    },
    [client],
  );

  const wait = useCallback(
    (decision: Decision) => {
      clearTimeout(timers.current.get(decision.session)?.timer);
      const timer = setTimeout(() => void carryOut(decision), UNDO_TIME);
      timers.current.set(decision.session, { decision, timer });
    },
    [carryOut],
  );

  const decide = useCallback(
    (decision: Decision) => {
      forget(decision.session);
      wait(decision);
      setPending((before) => [...before, decision]);
    },
    [forget, wait],
  );

  const hold = useCallback(
    (isHeld: boolean) => {
      for (const { decision, timer } of timers.current.values()) {
        if (isHeld) clearTimeout(timer);
        else wait(decision);
      }
    },
    [wait],
  );

  const undo = useCallback(
    (session: string) => {
      forget(session);
      // What had the focus is gone, which no event tells.
      hold(false);
    },
    [forget, hold],
  );

  useEffect(() => {
    const carryAllOut = (): void => {
      for (const { decision, timer } of timers.current.values()) {
        clearTimeout(timer);
        void carryOut(decision);
      }
    };
    addEventListener('pagehide', carryAllOut);
    return () => {
      removeEventListener('pagehide', carryAllOut);
      carryAllOut();
    };
  }, [carryOut]);

  return { pending, decided, failed, decide, undo, hold };
}
