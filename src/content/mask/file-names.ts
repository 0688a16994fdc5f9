/**
 * The names of the files that a person has chosen here. An upload masks them, but pages write them down again, in lists of
 * attachments and as the words for a thumbnail: nothing that is said of an element may repeat them.
 */
import type { LocalTarget } from '../../session/record.ts';
import type { ShadowHop as Hop, Masked } from '../../session/schema.ts';
import { deepTarget } from '../../target/deep-target.ts';
import { queryAll } from '../../target/dom.ts';
import type { Listening } from '../listening.ts';

/** What is shorter, such as “scan”, is a word like any other; with an extension, such as “a.txt”, it is a name. */
const SHORTEST_WORD = 6;
const SHORTEST_NAME = 5;
const hidden: Masked = { masked: 'file' };

export interface FileNames {
  start: (document: Document, listening: Pick<Listening, 'on' | 'onResume'>) => void;
  /** The description without all that repeats such a name. */
  hideIn: (described: LocalTarget) => LocalTarget;
  hideInText: (text: string) => string | Masked;
}

export function createFileNames(): FileNames {
  const names = new Set<string>();

  function remember(files: Iterable<File> | null | undefined): void {
    for (const { name } of files ?? []) {
      const [whole, stem] = [name.toLowerCase(), name.toLowerCase().replace(/\.[^.]*$/u, '')];
      if (whole !== stem && whole.length >= SHORTEST_NAME) names.add(whole);
      if (stem.length >= SHORTEST_WORD) names.add(stem);
    }
  }

  function repeats(value: unknown): boolean {
    if (typeof value === 'string') {
      const text = value.toLowerCase();
      return [...names].some((name) => text.includes(name));
    }
    return typeof value === 'object' && value !== null && Object.values(value).some(repeats);
  }

  /** Texts and attributes are masked; of lists what repeats a name is left out. */
  function hide(value: unknown): unknown {
    if (typeof value === 'string') return repeats(value) ? hidden : value;
    if (Array.isArray(value)) return value.filter((each) => !repeats(each));
    return typeof value === 'object' && value !== null ? mapped(value, hide) : value;
  }

  const hideIn = <T extends object>(described: T): T =>
    mapped(described, (value, key) => (key === 'path' ? (value as Hop[]).map(hideInHop) : hide(value))) as T;

  const hideInHop = (hop: Hop): Hop => ({ ...hop, target: hideIn(hop.target) });

  return {
    start(document, { on, onResume }) {
      // Also those chosen before, or in a pause.
      const look = (): void => {
        for (const field of queryAll(document, 'input[type="file" i]'))
          if (field instanceof HTMLInputElement) remember(field.files);
      };
      look();
      onResume(look);
      for (const type of ['input', 'change'] as const)
        on(type, (event) => {
          const field = deepTarget(event);
          if (field instanceof HTMLInputElement) remember(field.files);
        });
      on('drop', (event) => remember(event.dataTransfer?.files));
      on('paste', (event) => remember(event.clipboardData?.files));
    },
    hideIn: (described) => (names.size === 0 ? described : hideIn(described)),
    hideInText: (text) => hide(text) as string | Masked,
  };
}

const mapped = (object: object, change: (value: unknown, key: string) => unknown): object =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
