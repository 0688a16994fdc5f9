/** Attributes that developers put on elements for their own tests: the steadiest names there are. */
export const testIdNames = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-pw'];
