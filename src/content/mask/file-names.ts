/** The names of the files that a person has chosen here: pages write them down again, in lists of attachments and for thumbnails. */
import { deepTarget } from '../../target/deep-target.ts';
import { queryAll } from '../../target/dom.ts';
import type { Listening } from '../listening.ts';

/** What is shorter, such as “scan”, is a word like any other; with an extension, such as “a.txt”, it is a name. */
const SHORTEST_WORD = 6;
const SHORTEST_NAME = 5;

interface FileNamesDeps extends Pick<Listening, 'on' | 'onResume'> {
  remember: (name: string) => void;
}

export function trackFileNames({ on, onResume, remember }: FileNamesDeps): void {
  function rememberAll(files: Iterable<File> | null | undefined): void {
    for (const { name } of files ?? []) {
      const stem = name.replace(/\.[^.]*$/u, '');
      if (name !== stem && name.length >= SHORTEST_NAME) remember(name);
      if (stem.length >= SHORTEST_WORD) remember(stem);
    }
  }

  // Also those chosen before, or in a pause.
  const look = (): void => {
    for (const field of queryAll(document, 'input[type="file" i]'))
      if (field instanceof HTMLInputElement) rememberAll(field.files);
  };
  look();
  onResume(look);
  for (const type of ['input', 'change'] as const)
    on(type, (event) => {
      const field = deepTarget(event);
      if (field instanceof HTMLInputElement) rememberAll(field.files);
    });
  on('drop', (event) => rememberAll(event.dataTransfer?.files));
  on('paste', (event) => rememberAll(event.clipboardData?.files));
}
