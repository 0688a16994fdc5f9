/** All cases, by category. */
import type { Case } from './case.ts';
import { keys } from './keys.ts';
import { pointer } from './pointer.ts';
import { text } from './text.ts';

export const categories: Record<string, Case[]> = { pointer, text, keys };

export const allCases: Case[] = Object.values(categories).flat();
