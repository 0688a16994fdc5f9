import { afterEach, expect, test, vi } from 'vitest';
import { originFiles } from './files.ts';

afterEach(() => vi.restoreAllMocks());

test('what is overwritten while it is read is read as it is then, and what is removed as missing', async () => {
  const files = originFiles('test');
  await files.write('a', 'before');
  const get = vi.spyOn(FileSystemFileHandle.prototype, 'getFile');
  const meanwhile = (act: () => Promise<void>) =>
    get.mockImplementationOnce(async function (this: FileSystemFileHandle) {
      const file = await this.getFile();
      await act();
      return file;
    });
  meanwhile(() => files.write('a', 'another text'));
  expect(await files.read('a')).toBe('another text');
  meanwhile(() => files.remove('a'));
  expect(await files.read('a')).toBe(null);
});
