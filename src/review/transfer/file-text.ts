/** The text of a file that a person has chosen, if it can be that of a session at all. */
import type { FileProblem } from './file-problem.ts';
import { createJsonScan, type Excess } from './json-scan.ts';

/**
 * Bytes. A session of 100,000 actions has 250 MB where its pages are rich; a text in Chromium has at most 536,870,888
 * characters.
 */
export const LARGEST_FILE = 500_000_000;

const tooMuch: Record<Excess, FileProblem> = { values: 'tooManyValues', fields: 'tooManyFields', levels: 'tooDeep' };

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

export interface FileText {
  text: string;
  /** What was begun in it has no end. */
  isCutShort: boolean;
}

/** @param progress is told which part has been read, from 0 to 1 */
export async function textOf(
  file: Blob,
  progress: (part: number) => void,
): Promise<FileText | { problem: FileProblem }> {
  if (file.size > LARGEST_FILE) return { problem: 'tooLarge' };
  if (file.size === 0) return { problem: 'empty' };
  if (isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) return { problem: 'zip' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let read = 0;
  const scan = createJsonScan();
  const reader = file.stream().getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      read += chunk.value.length;
      texts.push(decoder.decode(chunk.value, { stream: true }));
      const excess = scan.excessIn(chunk.value);
      if (excess) return { problem: tooMuch[excess] };
      progress(read / file.size);
    }
    texts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'noText' };
    throw error;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return { text: texts.join(''), isCutShort: scan.isOpen() };
}
