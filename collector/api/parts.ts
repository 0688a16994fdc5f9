/** What several subjects of the contract share. */
import { z } from '@hono/zod-openapi';

export const Id = z.uuid();
export const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe('SHA-256 in hexadecimal.');
/** Of one session. */
export const MOST_CHUNKS = 10_000;
export const Moment = z.iso.datetime().describe('ISO 8601, UTC.');
export const Name = z.string().trim().min(1).max(200);
export const Line = z.string().trim().min(1).max(2000);
/** A decimal, so that nothing is lost in sums. */
export const Amount = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,2})?$/u)
  .openapi({ example: '2.50' });
export const Credit = z
  .object({ amount: Amount, unit: z.string().trim().min(1).max(20).openapi({ example: 'EUR' }) })
  .openapi('Credit');
export const RetentionDays = z.number().int().min(1).max(36_500);
/** One in the browser's words, as `kty`, `crv` and `x` of RFC 8037. */
export const PublicKey = z
  .object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string().regex(/^[\w-]{43}$/u),
  })
  .openapi('PublicKey');
export type PublicKey = z.infer<typeof PublicKey>;

export const IdParam = z.object({ id: Id });
/** Opaque: as the answer before gave it. */
export const Cursor = z.string().max(200);

/** The parts of a route that are the same in most. */
export const json = <T extends z.ZodType>(schema: T, description: string) =>
  ({ description, content: { 'application/json': { schema } } }) as const;
export const jsonBody = <T extends z.ZodType>(schema: T) =>
  ({ content: { 'application/json': { schema } }, required: true }) as const;
export const done = { description: 'Done' } as const;
