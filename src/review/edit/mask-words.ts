/** What may be behind a mask, and why it is there, in words. */
import type { MaskKind } from '../../session/schema.ts';

export const kindNames: Record<MaskKind, string> = {
  password: 'A password',
  card: 'A card number',
  code: 'A one-time code',
  account: 'An account number',
  secret: 'A key or token',
  email: 'An e-mail address',
  phone: 'A phone number',
  address: 'A postal address',
  birthDate: 'A date of birth',
  id: 'The number of a document',
  field: 'Something else',
  file: 'The name of a file',
  redacted: 'Taken out in the review',
};

const unlessAllowed = 'Recorded only where you allow it, and you did not.';

/** A session says what is behind a mask, and so by which rule it was masked; not what in the page told so. */
export const whyMasked: Record<MaskKind, string> = {
  password: 'Passwords are never recorded.',
  card: 'Card numbers, and all that belongs to them, are never recorded.',
  code: 'One-time codes are never recorded.',
  account: 'Account numbers are never recorded.',
  secret: 'Keys and tokens are never recorded.',
  email: unlessAllowed,
  phone: unlessAllowed,
  address: unlessAllowed,
  birthDate: unlessAllowed,
  id: unlessAllowed,
  field: 'The page marks it as private, or it could not be told what it is.',
  file: unlessAllowed,
  redacted: 'You took it out after the recording.',
};
