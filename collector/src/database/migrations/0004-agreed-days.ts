import { type Kysely, sql } from 'kysely';

/** For how long what a device sends is kept, as was agreed to when it joined: until now it stood in the words alone. */
export const agreedDays = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table devices add column agreed_days integer`.execute(db);
    const { rows } = await sql<{ id: string; agreed_text: string }>`select id, agreed_text from devices`.execute(db);
    for (const { id, agreed_text: text } of rows) {
      const days = /^Sessions.* kept for (?<days>\d+) days? at most\b/mu.exec(text)?.groups?.['days'];
      if (days !== undefined) await sql`update devices set agreed_days = ${Number(days)} where id = ${id}`.execute(db);
    }
  },
};
