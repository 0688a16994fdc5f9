/** Fields that the format does not have. Readers keep them; a collector that took them would take what nobody agreed to. */
interface Unknown {
  path: string;
  message: string;
}

/** `parsed` is what the schema made of `given`: it has only what is known. */
export function unknownFields(given: unknown, parsed: unknown, path: string[] = []): Unknown[] {
  if (!isObject(given) || !isObject(parsed)) return [];
  return Object.keys(given).flatMap((name) => {
    const here = [...path, name];
    if (!Object.hasOwn(parsed, name)) return [{ path: here.join('.'), message: 'This field is not in the format.' }];
    return unknownFields(given[name], parsed[name], here);
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
