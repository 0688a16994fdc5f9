/** Written by `npm run fit`. */
import type { Weights } from './likeness.ts';

export const weights: Weights = {
  traits: {
    kind: { same: -1.35, similar: -2.02, other: -4.08, lost: -4.63, rarity: 0.58 },
    wording: { same: -0.95, similar: -1.96, other: -1.82, lost: -3.62, rarity: 0.61 },
    type: { same: 0.33, similar: -3.22, other: -2.27, lost: -1.45, rarity: 0.36 },
    name: { same: -0.43, similar: -4.61, other: -2.77, lost: -3.02, rarity: -0.1 },
    id: { same: -0.14, similar: -4.61, other: -2.04, lost: -1.74, rarity: 1 },
    testId: { same: -0.11, similar: -4.61, other: -2.3, lost: -2.3, rarity: 1 },
    address: { same: -0.14, similar: -2.84, other: -2.83, lost: -2.88, rarity: 0.87 },
    label: { same: -0.15, similar: -2.43, other: -1.65, lost: -1.66, rarity: 0.14 },
    placeholder: { same: -0.26, similar: -2.29, other: -1.66, lost: -1.69, rarity: 0.51 },
    alt: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    title: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    for: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    autocomplete: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    classes: { same: -0.08, similar: -1.7, other: -1.82, lost: -0.04, rarity: 0.1 },
    ancestors: { same: 0.02, similar: -0.03, other: -1.63, lost: -1.19, rarity: 0.27 },
    neighbours: { same: 0.73, similar: -0.6, other: -1.36, lost: -0.09, rarity: 0.06 },
    entry: { same: -0.68, similar: -1.19, other: -1.58, lost: -0.2, rarity: 0.37 },
    section: { same: 0, similar: -0.37, other: -1.54, lost: -0.22, rarity: -0.21 },
    order: { same: -0.24, similar: -1.33, other: 0.06, lost: -0.69, rarity: -0.15 },
    place: { same: 1.05, similar: -2.76, other: -0.31, lost: -0.47, rarity: 0.87 },
    first: { same: 0.49, similar: -2.3, other: 0.16, lost: -0.95, rarity: 0.04 },
    called: { same: -0.34, similar: -0.42, other: 0.07, lost: -0.67, rarity: 1.15 },
    size: { same: 0.02, similar: -0.71, other: -0.5, lost: -1.35, rarity: 0.05 },
    edge: { same: 0.34, similar: -1.15, other: -0.41, lost: -1.1, rarity: -0.2 },
    whole: { same: 0.42, similar: -0.6, other: 0.01, lost: 0.46, rarity: 0.48 },
  },
  gone: { always: -3.24, population: 0.4 },
};
