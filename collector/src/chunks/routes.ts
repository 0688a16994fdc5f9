import { missingChunks, putChunk } from '../../api/chunks.ts';
import type { Collector } from '../collector.ts';
import type { App } from '../http/env.ts';
import { requestsFor } from '../http/rate-limits.ts';
import { Refusal } from '../http/refusal.ts';
import { removeUnnamed } from './sweep.ts';

export function registerChunks(app: App, collector: Collector): void {
  const { chunks, limits, metrics, room, withdrawals } = collector;
  app.openapi(missingChunks, async (c) => {
    const { id, worker } = c.var.device;
    const { digests } = c.req.valid('json');
    await limits.device(id, requestsFor(digests.length));
    const there = await Promise.all(digests.map((digest) => chunks.has(worker, digest)));
    return c.json({ missing: digests.filter((_, index) => !there[index]) }, 200);
  });
  app.openapi(putChunk, async (c) => {
    const { digest } = c.req.valid('param');
    if (c.req.header('content-type') !== 'application/octet-stream') throw new Refusal('wrong-media-type');
    const { body } = c.var;
    if (body.digest.toString('hex') !== digest) throw new Refusal('wrong-digest');
    const { worker } = c.var.device;
    await room.check(body.size);
    const isNew = await chunks.put(worker, digest, body);
    if (withdrawals.isSince(worker, c.var.arrived)) await removeUnnamed(collector, worker, [digest]);
    if (isNew) metrics.received('chunk', body.size);
    return c.body(null, isNew ? 201 : 204);
  });
}
