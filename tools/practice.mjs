/** Serves the practice site alone: `npm run practice`. */
import { servePractice } from './serve.mjs';

const site = await servePractice({ port: 4173 });
console.log(`The practice site is at ${site.url} (Ctrl+C ends it).`);
