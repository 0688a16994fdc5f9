/** The content script, as it is put into pages, beside @rrweb/record, bundled and minified alike. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundlePeer } from './peer.mts';

const root = resolve(import.meta.dirname, '..');

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export async function measureSize(): Promise<void> {
  const own = await readFile(resolve(root, 'dist/chrome/src/content/index.iife.js'));
  const peer = Buffer.from(await bundlePeer());
  const sizes = [
    ['content script', own],
    ['@rrweb/record', peer],
  ] as const;
  for (const [name, content] of sizes) {
    console.log(
      `${name.padEnd(16)} ${kilobytes(content.byteLength)} minified, ${kilobytes(gzipSync(content).byteLength)} gzip`,
    );
  }
  const ratio = gzipSync(own).byteLength / gzipSync(peer).byteLength;
  console.log(`ratio            ${ratio.toFixed(2)} (gzip)`);
}
