/**
 * Which element of the old page has become which of the new one, decided by reading both: what would a person who did the task
 * on the old page act on today? Elements of which that could not be said are left out.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod';

const Label = z.strictObject({
  /** For who reads the labels. */
  what: z.string(),
  /** Absolute XPath on the old page. */
  old: z.string(),
  /** On the new one, each of them as right as the others (a label and its field); none where it is gone. */
  new: z.array(z.string()),
});
export type Label = z.infer<typeof Label>;

export async function readLabels(pair: string): Promise<Label[]> {
  const file = resolve(import.meta.dirname, 'labels', `${pair}.json`);
  return z.array(Label).parse(JSON.parse(await readFile(file, 'utf8')));
}
