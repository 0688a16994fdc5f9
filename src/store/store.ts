/** Where everything of Showhow is kept: a database, and files. */
import { Database } from './database.ts';
import { type Files, originFiles } from './files.ts';
import { Keys } from './keys.ts';

export interface Store {
  db: Database;
  files: Files;
  keys: Keys;
}

export const createStore = (db: Database, files: Files): Store => ({ db, files, keys: new Keys(files) });

let shared: Store | undefined;

/** The one store of this context. */
export function store(): Store {
  shared ??= createStore(new Database('showhow'), originFiles('showhow'));
  return shared;
}
