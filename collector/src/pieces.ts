/** Bytes as they came, one piece after the other: to make them one would copy them. */
export interface Pieces {
  pieces: Uint8Array[];
  /** Bytes of all of them. */
  size: number;
}

/** What is left when so many bytes are taken away at the beginning. */
export function without(taken: number, pieces: Uint8Array[]): Uint8Array[] {
  let after = taken;
  const left: Uint8Array[] = [];
  for (const piece of pieces) {
    if (after < piece.length) left.push(after > 0 ? piece.subarray(after) : piece);
    after = Math.max(0, after - piece.length);
  }
  return left;
}
