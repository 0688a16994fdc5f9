import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** What is in the ZIP that was answered, by name. */
export async function unzip(answer: Response): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()));
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return files;
}
