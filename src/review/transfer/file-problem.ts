/** Why no session comes of a file: as codes, because the worker that reads it has no words. */

type Kind =
  | 'tooLarge'
  | 'tooManyValues'
  | 'empty'
  | 'zip'
  | 'noText'
  | 'noJson'
  | 'cutShort'
  | 'tooDeep'
  | 'prototype'
  | 'tooManyFields'
  | 'noSession'
  | 'manifest'
  | 'newer'
  | 'noVersion'
  | 'tooMuch'
  | 'unreadable'
  | 'readerEnded';

/** `place` is where in the file, if something there does not follow the format. */
export type FileProblem = Kind | { place: string };

/** What a person should know of a session that can be opened. */
export type FileWarning = 'changed';
