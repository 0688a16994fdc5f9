import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpacked } from './unpack.ts';

const said = Buffer.from(JSON.stringify({ text: 'zqcanary '.repeat(40) }));
const isFound = (sent: Buffer): boolean => unpacked(sent).some((part) => part.includes('zqcanary'));

describe('what was sent is read', () => {
  test.each([
    ['as it is', said],
    ['compressed with gzip', gzipSync(said)],
    ['compressed with deflate', deflateSync(said)],
    ['after the headers of an envelope', Buffer.concat([Buffer.from('{"segment_id":0}\n'), deflateSync(said)])],
    [
      'between the lines of a form',
      Buffer.concat([Buffer.from('--b\r\n\r\n'), deflateSync(said), Buffer.from('\r\n--b')]),
    ],
    ['cut off', deflateSync(said).subarray(0, -4)],
    ['as a text in JSON', Buffer.from(JSON.stringify({ data: gzipSync(said).toString('latin1') }))],
    ['compressed in what is compressed', gzipSync(JSON.stringify([gzipSync(said).toString('latin1')]))],
  ])('%s', (_, sent) => {
    expect(isFound(sent)).toBe(true);
  });

  test('compressed bytes themselves say nothing', () => {
    expect(gzipSync(said).includes('zqcanary')).toBe(false);
    expect(isFound(gzipSync('something else'))).toBe(false);
  });
});
