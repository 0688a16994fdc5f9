/** Why no session comes of a file, in plain sentences. */
import { type MessageKey, message } from '../../i18n/message.ts';
import { size } from '../../ui/quantity.ts';
import type { FileProblem, FileWarning } from './file-problem.ts';
import { LARGEST_FILE } from './file-text.ts';

const problems = {
  tooLarge: 'file_too_large',
  tooManyValues: 'file_too_many_values',
  empty: 'file_empty',
  zip: 'file_zip',
  noText: 'file_no_text',
  noJson: 'file_no_json',
  cutShort: 'file_cut_short',
  tooDeep: 'file_too_deep',
  prototype: 'file_prototype',
  tooManyFields: 'file_too_many_fields',
  noSession: 'file_no_session',
  manifest: 'file_manifest',
  newer: 'file_newer',
  noVersion: 'file_no_version',
  tooMuch: 'file_too_much',
  unreadable: 'file_unreadable',
  readerEnded: 'file_reader_ended',
} as const satisfies Record<Extract<FileProblem, string>, MessageKey>;

const warnings = { changed: 'file_changed' } as const satisfies Record<FileWarning, MessageKey>;

export function problemWords(problem: FileProblem): string {
  if (typeof problem === 'object') return message('file_invalid', problem);
  return message(problems[problem], { size: size(LARGEST_FILE) });
}

export const warningWords = (warning: FileWarning): string => message(warnings[warning]);
