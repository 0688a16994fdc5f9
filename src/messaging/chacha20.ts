/**
 * The stream cipher ChaCha20 (RFC 8439). A page that goes has no time to wait for WebCrypto, which pages without `https`
 * do not even have.
 */

/** Bytes that are made together. */
const BLOCK = 64;
/** Twenty rounds of four: by columns and by diagonals in turn. */
const QUARTER_ROUNDS = 80;

/** Adds one word to another, and turns a third by so many bits. */
function stir(words: Uint32Array, to: number, from: number, turned: number, bits: number): void {
  const sum = (words[to] as number) + (words[from] as number);
  words[to] = sum;
  const both = (words[turned] as number) ^ sum;
  words[turned] = (both << bits) | (both >>> (32 - bits));
}

/**
 * Encrypts bytes in their place; the same again decrypts them.
 * @param key eight words of 32 bits
 * @param nonce never the same for two texts under one key
 */
export function chacha20(key: readonly number[], nonce: number, bytes: Uint8Array): void {
  const state = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, ...key, 0, nonce, 0, 0);
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const words = state.slice();
    for (let quarter = 0; quarter < QUARTER_ROUNDS; quarter += 1) {
      const slant = (quarter >> 2) & 1;
      const a = quarter & 3;
      const b = 4 + ((quarter + slant) & 3);
      const c = 8 + ((quarter + 2 * slant) & 3);
      const d = 12 + ((quarter + 3 * slant) & 3);
      stir(words, a, b, d, 16);
      stir(words, c, d, b, 12);
      stir(words, a, b, d, 8);
      stir(words, c, d, b, 7);
    }
    // The low byte of a word comes first, in the cipher as in the computers that browsers run on.
    const stream = new Uint8Array(words.map((word, index) => word + (state[index] as number)).buffer);
    // What is written beyond the end of the bytes is dropped.
    stream.forEach((byte, index) => {
      bytes[start + index] = (bytes[start + index] as number) ^ byte;
    });
    state[12] = (state[12] as number) + 1;
  }
}
