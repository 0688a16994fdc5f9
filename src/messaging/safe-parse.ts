/** What anybody may have sent, parsed. */
import type * as z from 'zod/mini';

interface Problem {
  path: PropertyKey[];
  message: string;
}

export type Parsed<T> = { success: true; data: T } | { success: false; problems: Problem[] };

export function safeParse<T extends z.ZodMiniType>(schema: T, value: unknown): Parsed<z.infer<T>> {
  try {
    const result = schema.safeParse(value);
    return result.success ? result : { success: false, problems: result.error.issues };
  } catch {
    // A length that is no number is one that a check of lengths throws at.
    return { success: false, problems: [{ path: [], message: 'It could not be read.' }] };
  }
}
