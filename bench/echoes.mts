/** What it costs to look in a record for all that was masked before, beside copying the record. */
import { createEchoes } from '../src/masking/echoes.ts';
import type { MaskKind } from '../src/masking/kinds.ts';
import { exampleSession } from '../tools/format/example.mts';
import { median } from './statistics.mts';

const REMEMBERED = [0, 10, 50, 200];
const ROUNDS = 40;
/** Before anything is compiled. */
const UNCOUNTED = 5;

/** Passwords, numbers and words with letters that addresses encode. */
const values = Array.from({ length: Math.max(...REMEMBERED) }, (_, number): [value: string, kind: MaskKind] =>
  number % 3 === 0
    ? [`Zürich & Köln ${number}`, 'address']
    : number % 3 === 1
      ? [String(4_000_000_000_000_000 + number * 7919), 'card']
      : [`s3cret-${number}!`, 'password'],
);

/** Milliseconds for each record. */
function timeOf(work: (record: object) => unknown, records: object[]): number {
  const times: number[] = [];
  for (let round = 0; round < UNCOUNTED + ROUNDS; round += 1) {
    const start = performance.now();
    for (const record of records) work(record);
    if (round >= UNCOUNTED) times.push((performance.now() - start) / records.length);
  }
  return median(times);
}

export async function measureEchoes(): Promise<void> {
  const { actions, effects, documents } = await exampleSession();
  const encoded = documents.map((document) => ({
    ...document,
    url: `${document.url}?to=Ulm%20%26%20Bonn&next=%2Fa%3Fb%3D1`,
  }));
  const records = [...actions, ...effects, ...encoded];
  const copying = timeOf((record) => JSON.parse(JSON.stringify(record)), records);
  console.log(
    `copying a record: ${(copying * 1000).toFixed(1)} µs, of ${records.length} records of the example session`,
  );
  console.log('remembered    a record    times copying it');
  for (const count of REMEMBERED) {
    const echoes = createEchoes(
      () => false,
      () => [],
    );
    for (const [value, kind] of values.slice(0, count)) echoes.remember(value, kind);
    const time = timeOf((record) => echoes.hideIn(record), records);
    console.log(
      `${String(count).padStart(10)}${`${(time * 1000).toFixed(1)} µs`.padStart(12)}${(time / copying).toFixed(1).padStart(20)}`,
    );
  }
}
