/** `npm run bench [-- size|cost|latency|pill|fidelity|selectors|describe|masks|masking|echoes|similo|versions|scan|review|collector]`: figures beside a peer or a baseline, in one run. */
import { parseArgs } from 'node:util';
import { measureCollector } from './collector/measure.mts';
import { measureCost } from './cost.mts';
import { measureDescribe } from './describe/measure.mts';
import { measureEchoes } from './echoes.mts';
import { measureFidelity } from './fidelity.mts';
import { measureLatency } from './latency.mts';
import { measureMasking } from './masking/measure.mts';
import { measureMasks } from './masks/measure.mts';
import { measurePill } from './pill.mts';
import { measureReview } from './review/measure.mts';
import { measureScan } from './scan/measure.mts';
import { measureSelectors, type SelectorsOptions } from './selectors/measure.mts';
import { measureSimilo } from './similo/measure.mts';
import { measureSize } from './size.mts';
import { measureVersions } from './versions/measure.mts';

interface Options extends SelectorsOptions {
  data?: string;
  sizes?: number[];
  minutes?: number;
  lists?: boolean;
}

const benches: Record<string, (options: Options) => Promise<void>> = {
  size: measureSize,
  cost: measureCost,
  latency: measureLatency,
  pill: measurePill,
  fidelity: measureFidelity,
  selectors: measureSelectors,
  describe: measureDescribe,
  masks: measureMasks,
  masking: measureMasking,
  echoes: measureEchoes,
  similo: measureSimilo,
  versions: measureVersions,
  scan: measureScan,
  review: measureReview,
  collector: measureCollector,
};
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string' },
    failures: { type: 'boolean' },
    data: { type: 'string' },
    sizes: { type: 'string' },
    minutes: { type: 'string' },
    lists: { type: 'boolean' },
  },
});
const seeds = values.seeds === undefined ? undefined : Number(values.seeds);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
if (seeds !== undefined && !(Number.isInteger(seeds) && seeds > 0)) {
  console.error('--seeds takes a whole number from 1.');
  process.exit(2);
}
const sizes = values.sizes?.split(',').map(Number);
if (sizes && !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('--sizes takes whole numbers from 1, with commas between them.');
  process.exit(2);
}
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
if (minutes !== undefined && !(minutes > 0)) {
  console.error('--minutes takes a number above 0.');
  process.exit(2);
}
const options: Options = {
  ...(seeds !== undefined && { seeds }),
  ...(sizes && { sizes }),
  ...(minutes !== undefined && { minutes }),
  ...(values.data !== undefined && { data: values.data }),
  failures: values.failures ?? false,
  lists: values.lists ?? false,
};
for (const [name, measure] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  await measure(options);
}
