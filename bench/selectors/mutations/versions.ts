/** New versions of a page: one after the other, each a few changes on from the one before. */
import type { Random } from '../random.ts';
import { heldOut } from './held-out.ts';
import type { Mutation, Scene } from './mutation.ts';
import { families } from './tuning.ts';

const unique = (mutations: Mutation[]): Mutation[] => [...new Set(mutations)];

export const mutationSets = { tuning: unique(Object.values(families).flat()), heldOut };
export type SetName = keyof typeof mutationSets;

/** How many kinds of change, and how much each of them touches. */
export const levels = {
  light: { kinds: 2, rate: 0.08 },
  medium: { kinds: 3, rate: 0.15 },
  heavy: { kinds: 4, rate: 0.3 },
} as const;
export type Level = keyof typeof levels;

export const chosen = (random: Random, set: readonly Mutation[], kinds: number): Mutation[] =>
  random.shuffled(set).slice(0, kinds);

export const familyNames = Object.keys(families) as FamilyName[];
export type FamilyName = keyof typeof families;

/** @returns the names of what was done */
export function change(scene: Omit<Scene, 'rate'>, set: readonly Mutation[], level: Level): string[] {
  const { kinds, rate } = levels[level];
  const mutations = chosen(scene.random, set, kinds);
  for (const { apply } of mutations) apply({ ...scene, rate });
  return mutations.map(({ name }) => name);
}

export const mutationsOf = (names: readonly FamilyName[]): Mutation[] =>
  unique(names.flatMap((name) => families[name]));
