/** `npm run fuzz [-- --inputs 1000000 --seed 1]`: made-up inputs for what reads messages and for what masks. */
import { parseArgs } from 'node:util';
import { properties } from './properties.ts';
import { runProperty } from './run-property.ts';

const { values } = parseArgs({ options: { inputs: { type: 'string' }, seed: { type: 'string' } } });
const inputs = Number(values.inputs ?? 1_000_000);
const seed = Number(values.seed ?? Math.trunc(Math.random() * 0x7fffffff));
if (![inputs, seed].every((each) => Number.isSafeInteger(each) && each > 0)) {
  console.error('--inputs and --seed take whole numbers from 1.');
  process.exit(2);
}

console.log(`Seed ${seed}`);
console.log(`${''.padEnd(20)}    inputs  a second  slowest, ms`);
const start = performance.now();
let all = 0;
for (const property of properties) {
  const began = performance.now();
  try {
    const outcome = await runProperty(property, Math.ceil(inputs / properties.length), seed);
    const rate = (1000 * outcome.inputs) / (performance.now() - began);
    console.log(
      `${property.name.padEnd(20)}${String(outcome.inputs).padStart(10)}${rate.toFixed(0).padStart(10)}${outcome.slowest.toFixed(1).padStart(13)}`,
    );
    all += outcome.inputs;
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
    console.error(`${property.name}: ${message}\n${String(cause)}`);
    process.exitCode = 1;
  }
}
console.log(
  `${'all'.padEnd(20)}${String(all).padStart(10)}${((1000 * all) / (performance.now() - start)).toFixed(0).padStart(10)}`,
);
