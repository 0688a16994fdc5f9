/** Written by `npm run fit`. */
import type { Weights } from './likeness.ts';

export const weights: Weights = {
  traits: {
    kind: { same: -1.33, similar: -1.98, other: -4.17, lost: -4.64, rarity: 0.59 },
    wording: { same: -0.87, similar: -1.94, other: -1.98, lost: -3.76, rarity: 0.58 },
    type: { same: 0.37, similar: -3.22, other: -2.27, lost: -1.38, rarity: 0.38 },
    name: { same: -0.43, similar: -4.61, other: -2.78, lost: -3.02, rarity: -0.09 },
    id: { same: -0.14, similar: -4.61, other: -2.04, lost: -1.82, rarity: 1 },
    testId: { same: -0.11, similar: -4.61, other: -2.3, lost: -2.3, rarity: 1 },
    address: { same: -0.14, similar: -2.84, other: -2.83, lost: -2.87, rarity: 0.88 },
    label: { same: -0.14, similar: -2.44, other: -1.64, lost: -1.69, rarity: 0.11 },
    placeholder: { same: -0.27, similar: -2.28, other: -1.66, lost: -1.69, rarity: 0.53 },
    alt: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    title: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    for: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    autocomplete: { same: -0.16, similar: -2.25, other: -1.7, lost: -1.7, rarity: 0.8 },
    classes: { same: 0.04, similar: -1.7, other: -1.85, lost: -0.08, rarity: 0.05 },
    ancestors: { same: 0.01, similar: -0.11, other: -1.6, lost: -1.19, rarity: 0.35 },
    neighbours: { same: 0.76, similar: -0.66, other: -1.29, lost: -0.1, rarity: 0.01 },
    entry: { same: -0.4, similar: -1.69, other: -1.53, lost: -0.12, rarity: 0.55 },
    section: { same: 0.06, similar: -0.28, other: -1.53, lost: -0.26, rarity: -0.34 },
    order: { same: -0.25, similar: -1.37, other: 0.09, lost: -0.72, rarity: -0.1 },
    place: { same: 1.1, similar: -2.76, other: -0.34, lost: -0.47, rarity: 0.97 },
    called: { same: -0.74, similar: -0.08, other: 0.02, lost: -0.42, rarity: 1.56 },
    size: { same: 0.11, similar: -0.75, other: -0.59, lost: -1.38, rarity: -0.05 },
    edge: { same: 0.53, similar: -1.28, other: -0.35, lost: -1.27, rarity: -0.2 },
    whole: { same: 0.41, similar: -0.62, other: 0.01, lost: 0.44, rarity: 0.47 },
  },
  gone: { always: -3.18, population: 0.47 },
};
