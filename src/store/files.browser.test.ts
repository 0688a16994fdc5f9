import { afterEach, expect, test, vi } from 'vitest';
import { originFiles } from './files.ts';

afterEach(() => vi.restoreAllMocks());

test('what is overwritten while it is read is read as it is then, and what is removed as missing', async () => {
  const files = originFiles('test');
  await files.write('a', 'before');
  const getFile = FileSystemFileHandle.prototype.getFile;
  const meanwhile = (act: () => Promise<void>) =>
    vi.spyOn(FileSystemFileHandle.prototype, 'getFile').mockImplementationOnce(async function (
      this: FileSystemFileHandle,
    ) {
      const file = await getFile.call(this);
      await act();
      return file;
    });
  meanwhile(() => files.write('a', 'another text'));
  expect(await files.read('a')).toBe('another text');
  meanwhile(() => files.remove('a'));
  expect(await files.read('a')).toBe(null);
});
