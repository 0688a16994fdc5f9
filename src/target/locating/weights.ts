/** Written by `npm run fit`. */
import type { Weights } from './likeness.ts';

export const weights: Weights = {
  traits: {
    kind: { same: -1.41, similar: -2.1, other: -4.19, lost: -4.66, rarity: 0.66 },
    wording: { same: -0.69, similar: -2.22, other: -2.13, lost: -3.9, rarity: 0.82 },
    type: { same: 0.54, similar: -3.22, other: -2.27, lost: -1.51, rarity: 0.41 },
    name: { same: -0.48, similar: -4.61, other: -2.76, lost: -3.02, rarity: -0.28 },
    id: { same: -0.14, similar: -4.61, other: -2.04, lost: -1.9, rarity: 1.02 },
    testId: { same: -0.11, similar: -4.61, other: -2.3, lost: -2.3, rarity: 1.0 },
    address: { same: -0.13, similar: -2.84, other: -2.87, lost: -2.88, rarity: 0.93 },
    label: { same: -0.12, similar: -2.47, other: -1.64, lost: -1.76, rarity: 0.11 },
    placeholder: { same: -0.29, similar: -2.32, other: -1.64, lost: -1.69, rarity: 0.42 },
    alt: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    title: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    for: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    autocomplete: { same: -0.15, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.81 },
    classes: { same: 0.03, similar: -1.79, other: -2.04, lost: -0.14, rarity: -0.03 },
    ancestors: { same: -0.14, similar: -0.25, other: -1.56, lost: -1.19, rarity: 0.26 },
    neighbours: { same: 0.8, similar: -0.83, other: -1.39, lost: -0.1, rarity: 0.1 },
    entry: { same: -0.65, similar: -2.26, other: -1.28, lost: -0.01, rarity: 0.86 },
    section: { same: -0.11, similar: -0.52, other: -1.79, lost: -0.33, rarity: -0.1 },
    order: { same: -0.31, similar: -1.49, other: 0.08, lost: -0.77, rarity: -0.04 },
    place: { same: 1.79, similar: -2.76, other: -0.17, lost: -0.47, rarity: 0.63 },
    size: { same: 0.19, similar: -0.79, other: -0.85, lost: -1.39, rarity: -0.26 },
    edge: { same: 0.51, similar: -1.36, other: -0.51, lost: -1.25, rarity: -0.22 },
    whole: { same: 0.32, similar: -0.55, other: -0.07, lost: 0.3, rarity: 0.39 },
  },
  gone: { always: -2.94, population: 0.27 },
};
