/** From the person's key or click to the record being in IndexedDB, as another context reads it there. */
import { openBrowser } from './browser.mts';
import { servePage } from './page.mts';
import { quantile } from './statistics.mts';

const EVENTS = 200;

export async function measureLatency(): Promise<void> {
  const site = await servePage();
  const bench = await openBrowser();
  try {
    await bench.start(['http://127.0.0.1/*']);
    await bench.page.goto(site.url);
    const durable = bench.own.evaluate(watchRecords, EVENTS);
    for (let click = 0; click < EVENTS; click += 1) {
      // Far apart, so that no two are a double click.
      await bench.page.mouse.click(300 + (click % 2) * 200, 20);
    }
    const waits = await durable;
    await bench.stop();
    const at = (q: number): string => `${quantile(waits, q).toFixed(1)} ms`;
    console.log(`event to readable in IndexedDB: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)}`);
    console.log(`${waits.length} clicks; read by polling from another process, whose own delay is in the figures`);
  } finally {
    await bench.close();
    site.close();
  }
}

/** Runs in an extension page. @returns ms for each action, from the event's own time */
async function watchRecords(wanted: number): Promise<number[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('showhow');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
  const seen = new Set<string>();
  const waits: number[] = [];
  while (waits.length < wanted) {
    const rows = await new Promise<{ document: string; sequence: number; record: { kind: string; time: number } }[]>(
      (resolve, reject) => {
        const reading = database.transaction('records').objectStore('records').getAll();
        reading.addEventListener('success', () => resolve(reading.result));
        reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
      },
    );
    const now = performance.timeOrigin + performance.now();
    for (const { document, sequence, record } of rows) {
      const key = `${document} ${sequence}`;
      if (record.kind === 'action' && !seen.has(key)) {
        seen.add(key);
        waits.push(now - record.time);
      }
    }
  }
  database.close();
  return waits;
}
