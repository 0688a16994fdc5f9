/** What takes longer of installation, policy, traces and canaries in Firefox: `npm run test:privacy:firefox`. */
import { inFirefox } from '../test-config.ts';

export default inFirefox(import.meta.dirname, 180_000);
