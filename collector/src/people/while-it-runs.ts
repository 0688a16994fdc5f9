/**
 * A link for the owner of a collector that runs, made by another process: it writes into the same database, which waits for
 * one another. Whoever may do that could do it anyway.
 */
import type { Collector } from '../collector.ts';
import { ConfigError } from '../config/config.ts';
import { checkRuns } from '../data-folder.ts';
import { connect, databaseFile } from '../database/open.ts';
import { readSetting, writeSetting } from '../retention/settings.ts';
import { newOwnersLink } from './owner.ts';

const NAME = 'address';

/** The other process may be started without the settings of this one. */
export const noteAddress = ({ db, config }: Pick<Collector, 'db' | 'config'>): Promise<void> =>
  writeSetting(db, NAME, config.address);

/** @throws {ConfigError} */
export async function linkWhileItRuns(folder: string): Promise<string> {
  await checkRuns(folder);
  const db = connect(databaseFile(folder));
  try {
    const address = await readSetting(db, NAME);
    if (address === undefined) throw new ConfigError('The collector has not said its address yet: try again.');
    return await newOwnersLink({ db, clock: () => new Date(), config: { address } });
  } finally {
    await db.destroy();
  }
}
