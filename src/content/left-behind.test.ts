import { expect, test, vi } from 'vitest';
import { chacha20 } from '../messaging/chacha20.ts';
import type { EncryptedLeftBehind, LeftBehind } from '../messaging/messages.ts';
import type { Extension } from './extension.ts';
import { createLeftBehind } from './left-behind.ts';

const key = [1, 2, 3, 4, 5, 6, 7, 0xffffffff];
const opening = {
  document: 'doc',
  frame: [],
  url: 'https://shop.example/ünter-日本',
  title: '',
  openedAt: 2000,
  revisited: false,
  viewport: { width: 1, height: 1, scale: 1 },
};
const left = (text: string): LeftBehind => ({ opening, records: [{ text }] });

function leaving() {
  const extension = { leave: vi.fn<Extension['leave']>(), takeBack: vi.fn<Extension['takeBack']>() };
  const values = () => extension.leave.mock.calls.map(([, value]) => value as EncryptedLeftBehind);
  return { ...extension, values, ...createLeftBehind(extension as unknown as Extension, 'doc'), extension };
}

function read({ nonce, data }: EncryptedLeftBehind): unknown {
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  chacha20(key, nonce, bytes);
  return JSON.parse(new TextDecoder().decode(bytes));
}

test.each([
  ['short', 'Ada \ud800 “x”'],
  ['of a million letters', 'Ada'.repeat(333_333)],
])('what is left is encrypted whole: a text that is %s', (_, text) => {
  const { encryptWith, leave, values, extension } = leaving();
  encryptWith(key);
  leave(left(text));
  expect(extension.leave.mock.calls).toEqual([['left:doc', { nonce: expect.any(Number), data: expect.any(String) }]]);
  expect(values().map(read)).toEqual([left(text)]);
});

test('the same left twice does not look the same: nothing is encrypted twice with the same part of the stream', () => {
  const { encryptWith, leave, values } = leaving();
  for (const again of [key, null, key]) {
    encryptWith(again);
    leave(left('Ada'));
  }
  expect(new Set(values().map(({ nonce }) => nonce)).size).toBe(3);
  expect(new Set(values().map(({ data }) => data)).size).toBe(3);
  expect(values().map(read)).toEqual(Array(3).fill(left('Ada')));
});

test('a page that goes before it was told a key leaves what it has as it is', () => {
  const { leave, extension } = leaving();
  leave(left('Ada'));
  expect(extension.leave).toHaveBeenCalledWith('left:doc', left('Ada'));
});

test('only what was left is taken back, and once', () => {
  const { leave, takeBack, extension } = leaving();
  takeBack();
  expect(extension.takeBack).not.toHaveBeenCalled();
  leave(left('Ada'));
  takeBack();
  takeBack();
  expect(extension.takeBack.mock.calls).toEqual([['left:doc']]);
});
