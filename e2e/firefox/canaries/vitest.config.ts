/** The canaries in Firefox: `npm run test:canaries:firefox`. */
import { inFirefox } from '../test-config.ts';

export default inFirefox(import.meta.dirname, 180_000);
