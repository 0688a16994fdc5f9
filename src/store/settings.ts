/** What the person has set, kept beside the sessions: content scripts can read the browser's own storage for extensions. */
import { firstSettings, Settings } from '../session/rules.ts';
import type { Store } from './store.ts';

/** What is not set, or not understood, is as it was at first. */
export async function readSettings({ db }: Store): Promise<Settings> {
  const rows = await db.settings.toArray();
  const settings = Settings.safeParse({
    ...firstSettings,
    ...Object.fromEntries(rows.map(({ name, value }) => [name, value])),
  });
  return settings.success ? settings.data : firstSettings;
}

export async function writeSettings({ db }: Store, changes: Partial<Settings>): Promise<void> {
  await db.settings.bulkPut(Object.entries(changes).map(([name, value]) => ({ name, value })));
}
