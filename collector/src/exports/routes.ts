import { Readable } from 'node:stream';
import { downloadExport, exportManifest, exports, makeExport as makeRoute } from '../../api/lead/exports.ts';
import { writeAccess } from '../access-log/access-log.ts';
import type { Collector } from '../collector.ts';
import type { App, Person } from '../http/env.ts';
import { asJsonLines, asZip } from './download.ts';
import { exportFor, listExports, makeExport } from './exports.ts';
import { type Entry, entriesOf, manifestOf } from './manifest.ts';

export function registerExports(app: App, collector: Collector): void {
  const { db, clock } = collector;
  const logDownload = (entries: Entry[], person: Person, id: string) => {
    const at = clock().toISOString();
    return db.transaction().execute((transaction) =>
      writeAccess(
        transaction,
        entries.map(({ worker, id: session, task }) => ({
          at,
          what: 'download' as const,
          worker,
          session,
          task,
          person: person.id,
          export: id,
        })),
      ),
    );
  };
  app.openapi(exports, async (c) => c.json({ exports: await listExports(db, c.var.person) }, 200));
  app.openapi(makeRoute, async (c) => c.json(await makeExport(collector, c.var.person, c.req.valid('json')), 201));
  app.openapi(exportManifest, async (c) => {
    const made = await exportFor(db, c.var.person, c.req.valid('param').id);
    return c.json(manifestOf(collector, made, await entriesOf(collector, made.id)), 200);
  });
  app.openapi(downloadExport, async (c) => {
    const made = await exportFor(db, c.var.person, c.req.valid('param').id);
    const entries = await entriesOf(collector, made.id);
    const { as } = c.req.valid('query');
    await logDownload(entries, c.var.person, made.id);
    const pieces =
      as === 'zip' ? asZip(collector, entries, manifestOf(collector, made, entries)) : asJsonLines(collector, entries);
    const body = Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream;
    return c.body(body, 200, {
      'content-type': as === 'zip' ? 'application/zip' : 'application/x-ndjson',
      'content-disposition': `attachment; filename="showhow-${made.createdAt.slice(0, 10)}.${as}"`,
    }) as never;
  });
}
