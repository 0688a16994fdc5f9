import { tryCases } from './try-cases.ts';

tryCases('in a page');
