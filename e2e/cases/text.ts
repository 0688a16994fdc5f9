/** Text entered, however it comes. */
import { type Case } from './case.ts';

export const text: Case[] = [];
