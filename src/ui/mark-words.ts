import { message } from '../i18n/message.ts';
import type { Mark } from '../session/schema.ts';

export const markKinds = ['mistake', 'recovery', 'stuck', 'aside'] as const satisfies Mark[];

/** On a button. */
export const markLabel = (mark: Mark): string => message(`mark_${mark}`);

/** `Marked as a mistake` */
export const markedAs = (mark: Mark): string => message('marked_as', { mark });
