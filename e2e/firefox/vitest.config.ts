import { inFirefox } from './test-config.ts';

export default inFirefox(import.meta.dirname);
