import { createRoute, z } from '@hono/zod-openapi';
import { done, Id, json, jsonBody } from '../parts.ts';
import { refusals } from '../problem.ts';
import { byPerson } from '../security.ts';
import { changeRefusals, readingRefusals } from './refusals.ts';

/** `owner`: everything; `reviewer`: the tasks they were given, and what was submitted to them; `nobody`: nothing any more. */
export const Role = z.enum(['owner', 'reviewer', 'nobody']);
export type Role = z.infer<typeof Role>;

export const Account = z
  .object({
    person: z.object({ id: Id, name: z.string(), role: Role, tasks: z.array(Id).describe('Of a reviewer.') }),
    csrf: z.string().describe('Goes into the header `Showhow-Csrf` of each change.'),
  })
  .openapi('Account');
export type Account = z.infer<typeof Account>;

/** The link is `<address>/sign-in#<token>`; it works once. Sets the cookie. */
export const signIn = createRoute({
  method: 'post',
  path: '/api/v1/lead/sign-in',
  tags: ['lead: account'],
  summary: 'Sign in with the token of a link',
  request: { body: jsonBody(z.object({ token: z.string().min(1).max(200) })) },
  responses: {
    200: json(Account, 'Signed in'),
    ...refusals('not-json', 'invalid-request', 'link-invalid', 'wrong-origin', 'too-many-requests'),
  },
});

export const signOut = createRoute({
  method: 'post',
  path: '/api/v1/lead/sign-out',
  tags: ['lead: account'],
  summary: 'Sign out',
  security: byPerson,
  responses: { 204: done, ...changeRefusals },
});

export const account = createRoute({
  method: 'get',
  path: '/api/v1/lead/me',
  tags: ['lead: account'],
  summary: 'Who is signed in',
  security: byPerson,
  responses: { 200: json(Account, 'The account'), ...readingRefusals },
});
