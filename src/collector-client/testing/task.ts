import type { CollectorTask } from '../answers.ts';

/** One that asks for nothing in particular, for tests. */
export const collectorTask = (changes: Partial<CollectorTask> = {}): CollectorTask => ({
  id: 't1',
  label: 'Order a lamp',
  instructions: '',
  startUrl: null,
  sites: ['https://shop.example/*'],
  testIdAttributes: [],
  capture: { timing: false, pointer: false, unmasked: [] },
  wanted: null,
  wantedOfEach: null,
  dueAt: null,
  credit: null,
  retentionDays: null,
  accepted: 0,
  mine: { submitted: 0, returned: 0, accepted: 0 },
  ...changes,
});
