/** Made-up requests to all routes, by whoever there is. */
import type { z } from '@hono/zod-openapi';
import fc from 'fast-check';
import { routes } from '../../api/routes.ts';
import { bodyFor } from './bodies.ts';

export const actors = ['ada', 'grace', 'owner', 'reviewer', 'nobody'] as const;
export type Actor = (typeof actors)[number];

export interface Made {
  actor: Actor;
  method: string;
  path: string;
  body: string | undefined;
  type: string;
  /** Put in the place of what the request would have. */
  headers: Record<string, string>;
}

type Query = { shape: Record<string, z.ZodType> };
interface Shape {
  method: string;
  path: string;
  security?: unknown;
  request?: { query?: unknown; body?: { content: Record<string, { schema: z.ZodType }> } };
}

/** Whoever has left or is signed out gets nothing but refusals: seldom, so that most requests get further. */
const ends = new Set([
  'delete /api/v1/devices/current',
  'post /api/v1/lead/sign-out',
  'patch /api/v1/lead/people/{id}',
  'delete /api/v1/lead/people/{id}/sign-ins',
  'delete /api/v1/lead/devices/{id}',
]);

export function requests(known: string[]): fc.Arbitrary<Made> {
  const knownValue = fc.constantFrom(...known);
  const value = fc.oneof({ arbitrary: knownValue, weight: 6 }, fc.uuid(), fc.string({ unit: 'binary', maxLength: 60 }));
  const ofRoutes = (routes as readonly Shape[]).map((route) => ({
    arbitrary: ofRoute(route, knownValue, value),
    weight: ends.has(`${route.method} ${route.path}`) ? 1 : 40,
  }));
  return fc.oneof({ arbitrary: fc.oneof(...ofRoutes), weight: 30 }, anything(value));
}

const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());
const headers = fc.oneof(
  { arbitrary: fc.constant({}), weight: 12 },
  fc.record(
    {
      'signature-input': fc.constantFrom('showhow=()', 'showhow=("@method");created=1', '=;', 'a'.repeat(9000)),
      signature: fc.constantFrom('showhow=:AAAA:', 'showhow=', 'x'),
      'content-digest': fc.constantFrom('sha-256=:AAAA:', 'sha-256=', 'md5=:x:'),
      cookie: fc.constantFrom('__Host-showhow=a', 'showhow=b; __Host-showhow=', '=;=;'),
      origin: fc.constantFrom('null', 'https://elsewhere.example'),
      'showhow-csrf': fc.constantFrom('', 'a'),
      'content-type': fc.constantFrom(
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
      ),
    },
    { requiredKeys: [] },
  ),
);
const type = fc.oneof(
  { arbitrary: fc.constant('application/json'), weight: 9 },
  fc.constant('application/octet-stream'),
);
const anybody = fc.constantFrom(...actors);
/** Mostly one whose route it is. */
function actorFor(security: unknown): fc.Arbitrary<Actor> {
  const fitting: Actor[] = JSON.stringify(security ?? '').includes('device')
    ? ['ada', 'grace']
    : ['owner', 'owner', 'reviewer'];
  return fc.oneof({ arbitrary: fc.constantFrom(...fitting), weight: 4 }, anybody);
}

function ofRoute(
  { method, path, request, security }: Shape,
  known: fc.Arbitrary<string>,
  value: fc.Arbitrary<string>,
): fc.Arbitrary<Made> {
  const schema = request?.body?.content['application/json']?.schema;
  const names = Object.keys((request?.query as Query | undefined)?.shape ?? {});
  return fc
    .record({
      actor: actorFor(security),
      headers,
      type: schema ? type : fc.constant('application/octet-stream'),
      params: fc.array(value, { minLength: 2, maxLength: 2 }),
      query: queryOf(request?.query as Query | undefined, names, known),
      body: schema
        ? asText(bodyFor(schema, known))
        : request?.body
          ? fc.string({ unit: 'binary', maxLength: 100 })
          : fc.constant(undefined),
    })
    .map(({ params, query, ...rest }) => {
      let index = 0;
      const filled = path.replaceAll(/\{\w+\}/gu, () => encoded(params[index++] ?? ''));
      return { ...rest, method: method.toUpperCase(), path: `${filled}${query}` };
    });
}

const queryOf = (query: Query | undefined, names: string[], known: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  if (!query || names.length === 0) return fc.constant('');
  const each = Object.fromEntries(Object.entries(query.shape).map(([name, schema]) => [name, bodyFor(schema, known)]));
  return fc.record(each, { requiredKeys: [] }).map((given) => {
    const pairs = Object.entries(given).filter(([, one]) => one != null);
    return pairs.length === 0 ? '' : `?${pairs.map(([name, one]) => `${name}=${encoded(textOf(one))}`).join('&')}`;
  });
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Sometimes cut off in the middle. */
const asText = (body: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .tuple(body, fc.oneof({ arbitrary: fc.constant(1), weight: 15 }, fc.double({ min: 0, max: 1, noNaN: true })))
    .map(([value, part]) => {
      const text = JSON.stringify(value) ?? '';
      return text.slice(0, Math.ceil(text.length * part));
    });

const anything = (value: fc.Arbitrary<string>): fc.Arbitrary<Made> =>
  fc
    .record({
      actor: anybody,
      headers,
      type,
      method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'),
      parts: fc.array(
        fc.oneof(fc.constantFrom('api', 'v1', 'lead', 'sessions', 'join', 'assets', '..', 'oidc'), value),
        { maxLength: 6 },
      ),
      body: fc.option(fc.string({ unit: 'binary', maxLength: 50 }), { nil: undefined }),
    })
    .map(({ parts, body, ...rest }) => ({
      ...rest,
      path: `/${parts.map(encoded).join('/')}`,
      body: rest.method === 'GET' || rest.method === 'HEAD' ? undefined : body,
    }));
