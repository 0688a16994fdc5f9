import { resolve } from 'node:path';
import { sql } from 'kysely';
import { changeSettings, type Settings, settings } from '../../api/lead/settings.ts';
import { storageOf } from '../chunks/storage.ts';
import { type Collector, VERSION } from '../collector.ts';
import type { App } from '../http/env.ts';
import { heldBack } from './expire.ts';
import { retentionDays, setRetentionDays } from './settings.ts';
import { tighten } from './tighten.ts';

export function registerSettings(app: App, collector: Collector): void {
  const { db, config } = collector;
  const read = async (): Promise<Settings> => ({
    name: config.name,
    contact: config.contact,
    purpose: config.purpose,
    address: config.address,
    version: VERSION,
    retentionDays: await retentionDays(db, config),
    heldBack: await heldBack(collector),
    folder: resolve(config.data),
    storage: await storageOf(db, config.data),
  });
  app.openapi(settings, async (c) => c.json(await read(), 200));
  app.openapi(changeSettings, async (c) => {
    const { retentionDays: days } = c.req.valid('json');
    await db.transaction().execute(async (transaction) => {
      await setRetentionDays(transaction, days);
      const own = sql<boolean>`(task is null or task not in (select id from tasks where retention_days is not null))`;
      await tighten(transaction, days, own);
    });
    return c.json(await read(), 200);
  });
}
