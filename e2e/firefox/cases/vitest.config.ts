/** The fidelity cases of both browsers in Firefox: `npm run test:cases:firefox`. */
import { inFirefox } from '../test-config.ts';

export default inFirefox(import.meta.dirname);
