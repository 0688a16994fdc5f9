/** Ways in which a value gets into a field. */
export const ways = [
  'typed',
  'pasted',
  'set by a script after typing',
  'shown by a toggle',
  'in a frame',
  'in an open shadow root',
  'in a closed shadow root',
  'autofilled',
  'put in without a key',
] as const;
export type Way = (typeof ways)[number];
