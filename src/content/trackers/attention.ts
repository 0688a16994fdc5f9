/** When the document has the focus, and its tab is in front: where that was agreed to. */
import type { Attention } from '../../session/schema.ts';
import { hasFocus, visibilityState } from '../../target/dom.ts';
import { now, timeOf } from '../clock.ts';
import type { Listening } from '../listening.ts';
import { after, type Timer } from '../timers.ts';
import type { SignalDeps } from './path.ts';

/** What is taken back sooner was not the person: a page can send the focus to and fro as often as it likes. ms */
const SETTLES = 100;

type Change = Attention['change'];

interface AttentionDeps extends SignalDeps, Pick<Listening, 'onResume'> {
  paused: () => boolean;
}

/** @returns says what has changed and not been said */
export function trackAttention({ on, onResume, signal, add, paused }: AttentionDeps): () => void {
  const isPage = window.top === window;
  /** A page that goes is hidden too, which says nothing of the person. */
  let isLeaving = false;
  let timer: Timer | undefined;

  const said = new Map<Channel, Change>();
  const changed = new Map<Channel, { time: number; change: Change }>();

  function note(time: number, change: Change): void {
    const channel = channelOf[change];
    if (said.get(channel) === change) changed.delete(channel);
    else if (!changed.has(channel)) changed.set(channel, { time, change });
    timer ??= after(flush, SETTLES);
  }

  function flush(): void {
    timer?.cancel();
    timer = undefined;
    if (signal.aborted || paused()) return;
    for (const [channel, { time, change }] of changed) {
      said.set(channel, change);
      add({ kind: 'attention', time, change });
    }
    changed.clear();
  }

  /** As it is, before anything changes. */
  function state(): void {
    said.clear();
    changed.clear();
    if (isPage) note(now(), visibility());
    if (hasFocus(document)) note(now(), 'focus');
    else if (isPage) note(now(), 'blur');
  }

  on('visibilitychange', (event) => {
    if (isPage && !isLeaving) note(timeOf(event), visibility());
  });
  on('focus', (event) => {
    if (event.target === window) note(timeOf(event), 'focus');
  });
  on('blur', (event) => {
    if (event.target === window && !isLeaving) note(timeOf(event), 'blur');
  });
  on('pagehide', () => {
    isLeaving = true;
  });
  on('pageshow', ({ persisted }) => {
    isLeaving = false;
    if (persisted) state();
  });
  onResume(state);
  if (!paused()) state();
  return flush;
}

type Channel = 'focus' | 'visibility';
const channelOf: Record<Change, Channel> = {
  focus: 'focus',
  blur: 'focus',
  visible: 'visibility',
  hidden: 'visibility',
};
const visibility = () => (visibilityState(document) === 'visible' ? 'visible' : 'hidden');
