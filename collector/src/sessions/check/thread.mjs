// A thread does not have the loader for TypeScript that the process was started with.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
