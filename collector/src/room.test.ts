import { expect, test, vi } from 'vitest';
import { createRoom, LEFT_BYTES } from './room.ts';

const GIB = 1024 ** 3;

test('where there is ample room, it is looked once in a while', async () => {
  const look = vi.fn(async () => 100 * GIB);
  const room = createRoom('/data', look);
  for (let turn = 0; turn < 10; turn += 1) await room.check(1);
  expect(look).toHaveBeenCalledTimes(1);
});

test('where there is little, it is looked each time', async () => {
  let left = GIB;
  const room = createRoom('/data', async () => left);
  await room.check(1);
  left = LEFT_BYTES - 1;
  await expect(room.check(1)).rejects.toThrow('storage-full');
});

test('what is written meanwhile counts', async () => {
  let left = 2 * GIB;
  const room = createRoom('/data', async () => left);
  await room.check(GIB + 1);
  left = 0;
  await expect(room.check(1)).rejects.toThrow('storage-full');
});

test('whoever asks is answered alike, however much they write: what is ready takes the next chunk', async () => {
  const room = createRoom('/data', async () => LEFT_BYTES + 10);
  for (const bytes of [0, 11, 0]) await expect(room.check(bytes)).resolves.toBeUndefined();
});
