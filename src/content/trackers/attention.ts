/** When the document has the focus, and its tab is in front: where that was agreed to. */
import type { Attention } from '../../session/schema.ts';
import { now, timeOf } from '../clock.ts';
import { hasFocus, visibilityState } from '../dom.ts';
import type { Listening } from '../listening.ts';
import type { SignalDeps } from './path.ts';

interface AttentionDeps extends SignalDeps, Pick<Listening, 'onResume'> {
  paused: () => boolean;
}

export function trackAttention({ on, onResume, add, paused }: AttentionDeps): void {
  const isPage = window.top === window;
  /** A page that goes is hidden too, which says nothing of the person. */
  let isLeaving = false;

  const note = (time: number, change: Attention['change']): void => add({ kind: 'attention', time, change });
  const visibility = () => (visibilityState(document) === 'visible' ? 'visible' : 'hidden');

  /** As it is, before anything changes. */
  function state(): void {
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
}
