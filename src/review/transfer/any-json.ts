/** JSON of whatever the store holds: what did not parse is kept as it came, and Firefox lets values come that JSON has no form for. */

const TOO_DEEP = JSON.stringify('Not written: it is nested too deeply.');
const WITHIN = 'Not written again: it contains itself.';

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

/** Never throws. */
export function anyJson(value: unknown): string {
  const around: unknown[] = [];
  try {
    return (
      JSON.stringify(value, function (this: unknown, _, inner: unknown) {
        while (around.length > 0 && around.at(-1) !== this) around.pop();
        const written = plain(inner);
        if (typeof written !== 'object' || written === null) return written;
        if (around.includes(written)) return WITHIN;
        around.push(written);
        return written;
      }) ?? 'null'
    );
  } catch {
    return TOO_DEEP;
  }
}
