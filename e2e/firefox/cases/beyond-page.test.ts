import { tryCases } from './try-cases.ts';

tryCases('beyond it');
