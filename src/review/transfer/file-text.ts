/** The text of a file that a person has chosen, if it can be that of a session at all. */
import type { FileProblem } from './file-problem.ts';

/**
 * Bytes. A session of 100,000 actions has 250 MB where its pages are rich; a text in Chromium has at most 536,870,888
 * characters.
 */
export const LARGEST_FILE = 500_000_000;

/**
 * Values in the file, counted by what stands around them. A session of 100,000 actions has ten million. Chromium ends the whole
 * page where an object gets too many fields, so that they are counted before it reads them.
 */
export const MOST_VALUES = 15_000_000;

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];

function valuesIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === COMMA || byte === BRACKET || byte === BRACE) count++;
  return count;
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** @param progress is told which part has been read, from 0 to 1 */
export async function textOf(
  file: Blob,
  progress: (part: number) => void,
): Promise<{ text: string } | { problem: FileProblem }> {
  if (file.size > LARGEST_FILE) return { problem: 'tooLarge' };
  if (file.size === 0) return { problem: 'empty' };
  if (isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) return { problem: 'zip' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let read = 0;
  let values = 0;
  const reader = file.stream().getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      read += chunk.value.length;
      values += valuesIn(chunk.value);
      if (values > MOST_VALUES) return { problem: 'tooManyValues' };
      texts.push(decoder.decode(chunk.value, { stream: true }));
      progress(read / file.size);
    }
    texts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'noText' };
    throw error;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return { text: texts.join('') };
}
