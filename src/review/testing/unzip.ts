/** Reads ZIP files with the browser's own decompression: a second opinion on what is written. */

const END = 0x06_05_4b_50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/** The contents by name, in the order in which they are in the file. None of it may be encrypted or larger than 4 GB. */
export async function unzip(file: Blob): Promise<Map<string, Uint8Array>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_SIZE;
  if (view.getUint32(end, true) !== END) throw new Error('This is no ZIP file, or one with a comment.');
  const contents = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameSize = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize));
    if (contents.has(name)) throw new Error('Two files have one name.');
    contents.set(name, await contentOf(bytes, view, at));
    at += ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return contents;
}

async function contentOf(bytes: Uint8Array, view: DataView, entry: number): Promise<Uint8Array> {
  const local = view.getUint32(entry + 42, true);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = new Blob([bytes.slice(from, from + view.getUint32(entry + 20, true))]);
  const unpacked = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const content = new Uint8Array(await new Response(unpacked).arrayBuffer());
  if (content.length !== view.getUint32(entry + 24, true)) throw new Error('A file is not as long as it says.');
  return content;
}
