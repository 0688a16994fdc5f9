/** What may be behind a mask. */
export const maskKinds = [
  'password',
  'card',
  'code',
  'account',
  'secret',
  'email',
  'phone',
  'address',
  'birthDate',
  'id',
  'field',
  'file',
  'redacted',
] as const;
export type MaskKind = (typeof maskKinds)[number];

/** What stands in the place of a value. */
export interface Masked {
  masked: MaskKind;
}

/** Masked unless the person allows it for a task. All others are recorded by nobody’s choice. */
export const optionalKinds = ['email', 'phone', 'address', 'birthDate', 'id', 'file'] as const;
export type OptionalKind = (typeof optionalKinds)[number];

export const isOptional = (kind: MaskKind): kind is OptionalKind => (optionalKinds as readonly string[]).includes(kind);

/** What a person has allowed to be recorded. */
export type Allows = (kind: MaskKind) => boolean;

export const allowing =
  (unmasked: readonly OptionalKind[] = []): Allows =>
  (kind) =>
    isOptional(kind) && unmasked.includes(kind);

/** Only what is optional can be allowed. */
export const isMasked = (kind: MaskKind, allows: Allows): boolean => !(isOptional(kind) && allows(kind));
