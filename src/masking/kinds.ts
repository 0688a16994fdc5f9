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

/** Masked unless the person allows it for a task. All others are recorded by nobody’s choice. */
export const optionalKinds = ['email', 'phone', 'address', 'birthDate', 'id', 'file'] as const;
export type OptionalKind = (typeof optionalKinds)[number];

export const isOptional = (kind: MaskKind): kind is OptionalKind => (optionalKinds as readonly string[]).includes(kind);
