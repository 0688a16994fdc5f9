/** Looks at the bytes of a JSON text as they come: what would bring the browser down is refused before it is parsed. */

/** More of it than any session has. */
export type Excess = 'values' | 'fields' | 'levels';

export interface JsonScan {
  /** Of the next bytes; null where there is none so far. */
  excessIn: (bytes: Uint8Array) => Excess | null;
  /** Whether an object, a list or a text is still open. */
  isOpen: () => boolean;
}

/** Values in the file, counted by what stands around them. A session of 100,000 actions has ten million. */
const MOST_VALUES = 15_000_000;

/** Of one object: browsers take half a minute for millions of names, and run out of memory sorting them for the seal. */
const MOST_FIELDS = 100_000;

/** A session has fewer than twenty. */
const DEEPEST = 100;

const [QUOTE, BACKSLASH, COMMA, COLON] = new TextEncoder().encode('"\\,:');
const [OPEN_BRACE, OPEN_BRACKET, CLOSE_BRACE, CLOSE_BRACKET] = new TextEncoder().encode('{[}]');

export function createJsonScan(): JsonScan {
  /** Fields so far, of each object that is open. */
  const fields = new Uint32Array(DEEPEST + 1);
  let depth = 0;
  let values = 0;
  let isQuoted = false;
  let isEscaped = false;

  function open(): Excess | null {
    depth += 1;
    if (depth > DEEPEST) return 'levels';
    fields[depth] = 0;
    return another();
  }
  function another(): Excess | null {
    values += 1;
    return values > MOST_VALUES ? 'values' : null;
  }
  function name(): Excess | null {
    const count = (fields[depth] ?? 0) + 1;
    fields[depth] = count;
    return count > MOST_FIELDS ? 'fields' : null;
  }
  function quoted(byte: number): void {
    if (isEscaped) isEscaped = false;
    else if (byte === BACKSLASH) isEscaped = true;
    else if (byte === QUOTE) isQuoted = false;
  }
  function unquoted(byte: number): Excess | null {
    switch (byte) {
      case QUOTE:
        isQuoted = true;
        return null;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        return open();
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth = Math.max(0, depth - 1);
        return null;
      case COMMA:
        return another();
      default:
        return byte === COLON ? name() : null;
    }
  }
  return {
    excessIn(bytes) {
      for (const byte of bytes) {
        if (isQuoted) quoted(byte);
        else {
          const excess = unquoted(byte);
          if (excess) return excess;
        }
      }
      return null;
    },
    isOpen: () => isQuoted || depth > 0,
  };
}
