/** alert, confirm and prompt, of which the script in the page's own world tells. */

import { kindNamed } from '../../masking/field-words.ts';
import { type Allows, isMasked, type MaskKind } from '../../masking/kinds.ts';
import type { PageEffect } from '../../session/record.ts';
import { now } from '../clock.ts';
import type { EffectHandle, EffectLog } from '../effect-log.ts';
import type { Listening } from '../listening.ts';
import type { PageWorld } from '../page-world.ts';

type Dialog = Extract<PageEffect, { type: 'dialog' }>;

interface DialogsDeps extends Pick<Listening, 'guard'> {
  effects: EffectLog;
  world: PageWorld;
  paused: () => boolean;
  /** What may be recorded, because the person said so. */
  allows: Allows;
  /** The page is about to stand still: what waits has to go now. */
  flush: () => void;
}

const LONGEST_TEXT = 100_000;
/** Browsers answer in the page's name where they show none: to a frame of another site, or when the person has had enough. ms */
const ANSWERED_BY_NOBODY_WITHIN = 1;

const kinds = ['alert', 'confirm', 'prompt'] as const;

export function trackDialogs({ effects, world, paused, flush, guard, allows }: DialogsDeps): void {
  /** A page can open one dialog out of another's message. */
  const open: { handle: EffectHandle | null; dialog: Dialog }[] = [];

  const hear = (type: Parameters<PageWorld['hear']>[0], handle: (detail: unknown) => void): void =>
    world.hear(type, (detail) => guard('dialog', () => handle(detail)));

  hear('opened', (detail) => {
    const dialog = dialogOf(String(detail));
    if (!dialog) return;
    open.push({ handle: paused() ? null : effects.begin(dialog, now()), dialog });
    flush();
  });
  hear('failed', () => open.pop()?.handle?.retract());
  hear('answered', (answer) => {
    const { handle, dialog } = open.pop() ?? {};
    if (!handle || !dialog) return;
    if (now() - handle.time < ANSWERED_BY_NOBODY_WITHIN) handle.retract();
    else handle.revise({ ...dialog, answer: answerOf(answer, dialog, allows) });
  });
}

function dialogOf(detail: string): Dialog | null {
  const kind = kinds.find((each) => detail.startsWith(`${each}:`));
  return kind ? { type: 'dialog', kind, message: detail.slice(kind.length + 1).slice(0, LONGEST_TEXT) } : null;
}

/** What is asked for says what the answer is. */
function kindOfAnswer({ message }: Dialog, allows: Allows): MaskKind | null {
  const kind = typeof message === 'string' ? kindNamed(message) : null;
  return kind && isMasked(kind, allows) ? kind : null;
}

function answerOf(answer: unknown, dialog: Dialog, allows: Allows): NonNullable<Dialog['answer']> {
  if (typeof answer === 'boolean') return answer;
  const kind = kindOfAnswer(dialog, allows);
  return kind ? { masked: kind } : String(answer).slice(0, LONGEST_TEXT);
}
