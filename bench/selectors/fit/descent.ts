/** Gradient descent with momentum that adapts (Adam, Kingma and Ba, 2015). */
export interface Descent {
  from: readonly number[];
  rounds: number;
  rate: number;
  /** Adds the gradient at these weights. @returns the loss */
  addGradient: (weights: Float64Array, gradient: Float64Array) => number;
  /** Puts weights back to where they are allowed to be. */
  hold: (weights: Float64Array) => void;
}

export interface Descended {
  weights: number[];
  loss: { before: number; after: number };
}

export function descend({ from, rounds, rate, addGradient, hold }: Descent): Descended {
  const weights = Float64Array.from(from);
  const gradient = new Float64Array(from.length);
  const mean = new Float64Array(from.length);
  const square = new Float64Array(from.length);
  const losses: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    gradient.fill(0);
    losses.push(addGradient(weights, gradient));
    for (const [key, slope] of gradient.entries()) {
      mean[key] = 0.9 * (mean[key] ?? 0) + 0.1 * slope;
      square[key] = 0.999 * (square[key] ?? 0) + 0.001 * slope * slope;
      const step =
        (mean[key] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[key] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      weights[key] = (weights[key] ?? 0) - rate * step;
    }
    hold(weights);
  }
  return { weights: [...weights], loss: { before: losses[0] ?? 0, after: losses.at(-1) ?? 0 } };
}
