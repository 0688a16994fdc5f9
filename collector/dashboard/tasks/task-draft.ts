/** A task as it is being written: texts of fields, and what is sent of them. */

import { optionalKinds } from '../../../src/masking/kinds.ts';
import { parseSites } from '../../../src/session/sites.ts';
import { siteProblemWords } from '../../../src/wording/site-words.ts';
import type { LeadTask, NewTask } from '../../api/lead/tasks.ts';

type Capture = LeadTask['capture'];
export type Written = Required<NewTaskInput>;
type NewTaskInput = (typeof NewTask)['_output'];

export interface TaskDraft {
  label: string;
  instructions: string;
  startUrl: string;
  sites: string;
  testIdAttributes: string;
  timing: boolean;
  pointer: boolean;
  unmasked: Capture['unmasked'];
  wanted: string;
  wantedOfEach: string;
  /** `2026-12-24`, or empty. */
  due: string;
  amount: string;
  unit: string;
  retentionDays: string;
  /** Who sees it; null for all. */
  workers: string[] | null;
}

export type DraftField = keyof TaskDraft;
export type DraftProblems = Partial<Record<DraftField, string>>;

export const emptyDraft: TaskDraft = {
  label: '',
  instructions: '',
  startUrl: '',
  sites: '',
  testIdAttributes: '',
  timing: false,
  pointer: false,
  unmasked: [],
  wanted: '',
  wantedOfEach: '',
  due: '',
  amount: '',
  unit: '',
  retentionDays: '',
  workers: null,
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The day on which it ends, where the lead is. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

const numberText = (n: number | null): string => (n === null ? '' : String(n));

export const draftOf = (task: LeadTask): TaskDraft => ({
  label: task.label,
  instructions: task.instructions,
  startUrl: task.startUrl ?? '',
  sites: task.sites.join(' '),
  testIdAttributes: task.testIdAttributes.join(' '),
  timing: task.capture.timing,
  pointer: task.capture.pointer,
  unmasked: task.capture.unmasked,
  wanted: numberText(task.wanted),
  wantedOfEach: numberText(task.wantedOfEach),
  due: task.dueAt === null ? '' : dayOf(task.dueAt),
  amount: task.credit?.amount ?? '',
  unit: task.credit?.unit ?? '',
  retentionDays: numberText(task.retentionDays),
  workers: task.workers,
});

class Problem {
  readonly says: string;
  constructor(says: string) {
    this.says = says;
  }
}

function wholeNumber(text: string, most: number): number | null | Problem {
  if (text.trim() === '') return null;
  const n = Number(text.trim());
  return Number.isInteger(n) && n >= 1 && n <= most
    ? n
    : new Problem(`Write a whole number from 1 to ${most.toLocaleString('en')}, or nothing.`);
}

function addressOf(text: string): string | null | Problem {
  const address = text.trim();
  if (address === '') return null;
  return /^https?:\/\/[^\s/]/iu.test(address) && URL.canParse(address)
    ? address
    : new Problem('Write an address that begins with https:// or http://, or nothing.');
}

function sitesOf(text: string): string[] | Problem {
  const parsed = parseSites(text);
  return 'sites' in parsed ? parsed.sites : new Problem(siteProblemWords(parsed.problem));
}

function attributesOf(text: string): string[] | Problem {
  const names = text.split(/[\s,]+/u).filter((name) => name !== '');
  const isFine = names.length <= 10 && names.every((name) => /^data-[a-z\d_.-]{1,55}$/u.test(name));
  return isFine ? names : new Problem('Write up to ten names such as data-test, in small letters.');
}

/** The end of that day, where the lead is. */
function dueOf(text: string): string | null | Problem {
  if (text === '') return null;
  const end = new Date(`${text}T23:59:59`);
  return Number.isNaN(end.getTime()) ? new Problem('Choose a day, or none.') : end.toISOString();
}

function creditOf(amount: string, unit: string): LeadTask['credit'] | Problem {
  const written = amount.trim().replace(',', '.');
  if (written === '' && unit.trim() === '') return null;
  if (!/^\d{1,9}(?:\.\d{1,2})?$/u.test(written)) return new Problem('Write an amount such as 2.50, or nothing.');
  if (unit.trim() === '') return new Problem('Write what it is counted in, such as EUR or points.');
  return unit.trim().length > 20
    ? new Problem('Write what it is counted in, in 20 characters at most.')
    : { amount: written, unit: unit.trim() };
}

function labelOf(text: string): string | Problem {
  const label = text.trim();
  if (label === '') return new Problem('Say what is to be done, in a few words.');
  return label.length > 500 ? new Problem('Say it in 500 characters at most.') : label;
}

/** What is sent of it, or what is to be mended, field by field. */
export function writtenOf(draft: TaskDraft): { task: Omit<Written, 'state'> } | { problems: DraftProblems } {
  const read = {
    label: labelOf(draft.label),
    startUrl: addressOf(draft.startUrl),
    sites: sitesOf(draft.sites),
    testIdAttributes: attributesOf(draft.testIdAttributes),
    wanted: wholeNumber(draft.wanted, 1_000_000),
    wantedOfEach: wholeNumber(draft.wantedOfEach, 1_000_000),
    due: dueOf(draft.due),
    amount: creditOf(draft.amount, draft.unit),
    retentionDays: wholeNumber(draft.retentionDays, 36_500),
  };
  const wrong = Object.entries(read).flatMap(([field, value]) =>
    value instanceof Problem ? [[field, value.says]] : [],
  );
  if (wrong.length > 0) return { problems: Object.fromEntries(wrong) as DraftProblems };
  const { due, amount, ...fields } = read as { [K in keyof typeof read]: Exclude<(typeof read)[K], Problem> };
  const unmasked = optionalKinds.filter((kind) => draft.unmasked.includes(kind));
  return {
    task: {
      ...fields,
      instructions: draft.instructions,
      // No recording of Showhow has these yet.
      capture: { timing: draft.timing, pointer: draft.pointer, page: false, screenshots: false, unmasked },
      dueAt: due,
      credit: amount,
      workers: draft.workers,
    },
  };
}

/** The pattern of a start address, for a task that names no sites yet. */
export function siteOfStart(startUrl: string): string {
  const address = addressOf(startUrl);
  if (typeof address !== 'string') return '';
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
