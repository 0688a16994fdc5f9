/** `npx tsx bench/versions/fetch.mts <folder>`: puts the packages there. */
import { fetchPackages } from '../fetch-packages.mts';
import { packages } from './packages.mts';

const [, , folder] = process.argv;
if (folder === undefined) {
  console.error('Usage: npx tsx bench/versions/fetch.mts <folder>');
  process.exit(2);
}
await fetchPackages(packages, folder);
