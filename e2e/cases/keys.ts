/** Keys that are no text. */
import { type Case } from './case.ts';

export const keys: Case[] = [];
