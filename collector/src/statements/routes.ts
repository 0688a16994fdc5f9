import { workerStatement, workerStatementCsv } from '../../api/lead/workers.ts';
import { myStatement, myStatementCsv } from '../../api/statements.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { csvOf } from './csv.ts';
import { type Period, statementOf } from './statement.ts';

const headers = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': 'attachment; filename="showhow-statement.csv"',
};

export function registerStatements(app: App, collector: Collector): void {
  const csv = async (worker: string, period: Period) => csvOf(await statementOf(collector, worker, period));
  app.openapi(myStatement, async (c) =>
    c.json(await statementOf(collector, c.var.device.worker, c.req.valid('query')), 200),
  );
  app.openapi(myStatementCsv, async (c) => c.text(await csv(c.var.device.worker, c.req.valid('query')), 200, headers));
  app.openapi(workerStatement, async (c) =>
    c.json(await statementOf(collector, c.req.valid('param').id, c.req.valid('query')), 200),
  );
  app.openapi(workerStatementCsv, async (c) =>
    c.text(await csv(c.req.valid('param').id, c.req.valid('query')), 200, headers),
  );
}
