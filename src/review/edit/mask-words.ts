/** What may be behind a mask, and why it is there, in words. */
import { type MessageKey, message } from '../../i18n/message.ts';
import { type OptionalKind, optionalKinds } from '../../masking/kinds.ts';
import type { MaskKind } from '../../session/schema.ts';

export const kindName = (kind: MaskKind): string => message(`edit_mask_${kind}`);

const isOptional = (kind: MaskKind): kind is OptionalKind => optionalKinds.some((one) => one === kind);

const reasons: Record<Exclude<MaskKind, OptionalKind>, MessageKey> = {
  password: 'edit_why_never_password',
  card: 'edit_why_never_card',
  code: 'edit_why_never_code',
  account: 'edit_why_never_account',
  secret: 'edit_why_never_secret',
  field: 'edit_why_field',
  redacted: 'edit_why_redacted',
};

/** A session says what is behind a mask, and so by which rule it was masked; not what in the page told so. */
export const whyMasked = (kind: MaskKind): string => message(isOptional(kind) ? 'edit_why_not_allowed' : reasons[kind]);
