/** All that is tried. */
import { gate } from './gate.ts';
import { addresses, names, texts } from './masks.ts';
import type { Property } from './property.ts';
import { records } from './records.ts';

export const properties = [gate, records, texts, addresses, names] as Property[];
