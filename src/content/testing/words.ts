/** The words of the pill, as the browser gives them. */
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Words } from '../extension.ts';

export const words: Words = (key) => (key === '@@bidi_dir' ? 'ltr' : english[key].message);
