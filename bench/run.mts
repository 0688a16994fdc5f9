/** `npm run bench [-- size|cost|latency|fidelity]`: figures beside a peer or a baseline, in one run. */
import { measureCost } from './cost.mts';
import { measureFidelity } from './fidelity.mts';
import { measureLatency } from './latency.mts';
import { measureSize } from './size.mts';

const benches = { size: measureSize, cost: measureCost, latency: measureLatency, fidelity: measureFidelity };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  await measure();
}
