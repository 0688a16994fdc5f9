/** Attributes that developers put on elements for their own tests: the steadiest names there are. */
export const testIdNames: readonly string[] = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-pw',
];

/** Of all data attributes, only test ids are kept of an element. */
export const keptTestIds = (attributes: Record<string, unknown>): string[] =>
  Object.keys(attributes).filter((name) => name.startsWith('data-'));
