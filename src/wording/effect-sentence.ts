/** Effects in plain words. */
import type { Effect } from '../session/schema.ts';
import { address, type Part, quote, say } from './sentence-parts.ts';

/** What followed, to stand after the sentence of its cause: `went to booking.example/results`. */
export function effectSentence(effect: Effect): Part[] {
  switch (effect.type) {
    case 'navigation':
      return say('effect_navigation', { kind: effect.kind, address: address(effect.url) });
    case 'tab':
      return say('effect_tab', { change: effect.change });
    case 'dialog':
      return dialog(effect);
    case 'download':
      return effect.file === undefined
        ? say('effect_download')
        : say('effect_download_of', { file: [quote(effect.file)] });
    case 'print':
      return say('effect_print');
    default:
      return unknown(effect);
  }
}

const unknown = (effect: never): Part[] => say('action_unknown', { type: String((effect as { type: unknown }).type) });

function dialog({ kind, message, answer }: Extract<Effect, { type: 'dialog' }>): Part[] {
  const asked = say('effect_dialog', { kind, text: [quote(message)] });
  if (answer === undefined || kind === 'alert') return asked;
  const answered = typeof answer === 'boolean' ? say(answer ? 'answer_yes' : 'answer_no') : [quote(answer)];
  return say('effect_answered', { asked, answer: answered });
}
