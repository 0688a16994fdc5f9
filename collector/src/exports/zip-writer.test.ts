import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ZipWriter } from './zip-writer.ts';

test('the directory of many files comes in few pieces, and is found', async () => {
  const zip = new ZipWriter({ level: 0 });
  const pieces: Buffer[] = [];
  zip.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((done) => zip.once('end', done));
  for (let index = 0; index < 2000; index += 1)
    await new Promise((done) => zip.entry(Buffer.from('{}'), { name: `sessions/${index}.json` }, done));
  const before = pieces.length;
  zip.finish();
  await ended;
  expect(pieces.length - before).toBeLessThan(5);
  const read = await fromBufferPromise(Buffer.concat(pieces));
  let count = 0;
  for await (const { fileName } of read.eachEntry()) {
    expect(fileName).toBe(`sessions/${count}.json`);
    count += 1;
  }
  expect(count).toBe(2000);
});
