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

interface Row {
  session: string;
  records: { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
}
interface Stored {
  document: string;
  records: { kind: string; sequence: number; time: number }[];
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
  let read = 0;
  while (waits.length < wanted) {
    const rows = await new Promise<Row[]>((resolve, reject) => {
      const reading = database.transaction('batches').objectStore('batches').getAll(IDBKeyRange.lowerBound(read, true));
      reading.addEventListener('success', () => resolve(reading.result));
      reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
    });
    const now = performance.timeOrigin + performance.now();
    for (const row of rows) {
      read = Math.max(read, (row as Row & { id: number }).id);
      // No function of its own: its name would be set by a helper that the page does not have.
      const { session, records: encrypted } = row;
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle('showhow')).getDirectoryHandle('keys');
      const text = await (await (await folder.getFileHandle(session)).getFile()).text();
      const raw = Uint8Array.from(text.split(' ').map(Number));
      const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
      const json = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: encrypted.iv }, key, encrypted.data);
      const { document, records } = JSON.parse(new TextDecoder().decode(json)) as Stored;
      for (const { kind, sequence, time } of records) {
        const action = `${document} ${sequence}`;
        if (kind === 'action' && !seen.has(action)) waits.push(now - time);
        if (kind === 'action') seen.add(action);
      }
    }
  }
  database.close();
  return waits;
}
