/** `npm run fuzz:collector [-- --requests 200000 --seed 1]`: made-up requests to all routes. */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/run.ts';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '200000' }, seed: { type: 'string' } },
});
const requests = Number(values.requests);
const seed = Number(values.seed ?? Math.trunc(Math.random() * 0x7fffffff));
if (![requests, seed].every((each) => Number.isSafeInteger(each) && each > 0)) {
  console.error('--requests and --seed take whole numbers from 1.');
  process.exit(2);
}
console.log(`Seed ${seed}`);
console.log(await fuzz(requests, seed, console.log));
