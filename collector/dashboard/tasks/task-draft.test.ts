import { describe, expect, test } from 'vitest';
import { leadTask, writtenTask } from '../testing/answers.ts';
import { dayOf, draftOf, emptyDraft, siteOfStart, type TaskDraft, writtenOf } from './task-draft.ts';

const filled: TaskDraft = {
  ...emptyDraft,
  label: ' Order a chair ',
  startUrl: 'https://shop.example/start',
  sites: 'shop.example, https://pay.example/*',
  wanted: '20',
  due: '2026-12-24',
  amount: '2,50',
  unit: 'EUR',
};

const problemsOf = (draft: Partial<TaskDraft>) => {
  const written = writtenOf({ ...filled, ...draft });
  return 'problems' in written ? Object.keys(written.problems) : [];
};

test('what was written is what is sent', () => {
  expect(writtenOf(filled)).toEqual({
    task: {
      label: 'Order a chair',
      instructions: '',
      startUrl: 'https://shop.example/start',
      sites: ['*://shop.example/*', 'https://pay.example/*'],
      testIdAttributes: [],
      capture: { timing: false, pointer: false, page: false, screenshots: false, unmasked: [] },
      wanted: 20,
      wantedOfEach: null,
      dueAt: new Date('2026-12-24T23:59:59').toISOString(),
      credit: { amount: '2.50', unit: 'EUR' },
      retentionDays: null,
      workers: null,
    },
  });
});

test('a task that is opened and saved stays as it is', () => {
  const written = { ...writtenTask, retentionDays: 90, wantedOfEach: 2, testIdAttributes: ['data-hook'] };
  expect(writtenOf(draftOf(leadTask(written)))).toEqual({ task: written });
});

describe('what cannot be sent is said of its field:', () => {
  test.each<[keyof TaskDraft, string]>([
    ['label', ' '],
    ['label', 'x'.repeat(501)],
    ['startUrl', 'shop.example'],
    ['startUrl', 'javascript:alert(1)'],
    ['sites', ''],
    ['sites', '<all_urls>'],
    ['testIdAttributes', 'id'],
    ['wanted', '0'],
    ['wanted', '2.5'],
    ['wantedOfEach', 'many'],
    ['due', 'soon'],
    ['amount', '-1'],
    ['amount', '1.234'],
    ['retentionDays', '40000'],
  ])('%s “%s”', (field, value) => {
    expect(problemsOf({ [field]: value })).toEqual([field]);
  });

  test('an amount of nothing, and a unit without an amount', () => {
    expect(problemsOf({ unit: '' })).toEqual(['amount']);
    expect(problemsOf({ amount: '' })).toEqual(['amount']);
    expect(problemsOf({ amount: '', unit: '' })).toEqual([]);
  });
});

test('the day of an end is that of the lead', () => {
  expect(dayOf(new Date('2026-03-01T23:59:59').toISOString())).toBe('2026-03-01');
});

test('a start address says which site it is on', () => {
  expect(siteOfStart('https://shop.example:8443/a?b#c')).toBe('https://shop.example/*');
  expect(siteOfStart('shop')).toBe('');
});
