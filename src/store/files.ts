/**
 * Files in the origin’s own file system. What is removed or overwritten there is gone from the files of the browser, which
 * cannot be said of a database.
 */
export interface Files {
  /** Null where there is none. */
  read: (path: string) => Promise<string | null>;
  /** The same as bytes, of which only what is asked for is read. */
  open: (path: string) => Promise<Blob | null>;
  /** In one step: whoever reads gets the text before or this one. Where it fails, what was there stays. */
  write: (path: string, content: string | Uint8Array<ArrayBuffer>) => Promise<void>;
  remove: (path: string) => Promise<void>;
  /** The names of the files in a folder. */
  list: (folder: string) => Promise<string[]>;
}

const isNamed = (error: unknown, name: string): boolean => error instanceof DOMException && error.name === name;
const isMissing = (error: unknown): boolean => isNamed(error, 'NotFoundError');

/** How often a file is opened again that was overwritten, or removed, between opening and reading. */
const TRIES = 5;

async function unlessMissing<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** @param root the folder that holds them all */
export function originFiles(root: string): Files {
  async function folderOf(path: string[]): Promise<FileSystemDirectoryHandle> {
    let folder = await navigator.storage.getDirectory();
    for (const name of [root, ...path]) folder = await folder.getDirectoryHandle(name, { create: true });
    return folder;
  }

  async function placeOf(path: string): Promise<{ folder: FileSystemDirectoryHandle; name: string }> {
    const parts = path.split('/');
    return { name: parts.pop() ?? '', folder: await folderOf(parts) };
  }

  async function open(path: string): Promise<File | null> {
    const { folder, name } = await placeOf(path);
    const handle = await unlessMissing(folder.getFileHandle(name));
    // It may have been removed since.
    return handle && unlessMissing(handle.getFile());
  }

  async function read(path: string, tries = TRIES): Promise<string | null> {
    const file = await open(path);
    try {
      return file && (await unlessMissing(file.text()));
    } catch (error) {
      // A `File` is of what was there when it was got (File API, “snapshot state”).
      if (isNamed(error, 'NotReadableError') && tries > 1) return read(path, tries - 1);
      throw error;
    }
  }

  return {
    open,
    read: (path) => read(path),

    async write(path, content) {
      const { folder, name } = await placeOf(path);
      const isNew = (await unlessMissing(folder.getFileHandle(name))) === null;
      try {
        const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writing.write(content);
        await writing.close();
      } catch (error) {
        if (isNew) await unlessMissing(folder.removeEntry(name));
        throw error;
      }
    },

    async remove(path) {
      const { folder, name } = await placeOf(path);
      await unlessMissing(folder.removeEntry(name));
    },

    async list(path) {
      const names: string[] = [];
      for await (const name of (await folderOf([path])).keys()) names.push(name);
      return names;
    },
  };
}
