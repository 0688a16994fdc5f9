import { createRoute, z } from '@hono/zod-openapi';
import { done, Id, IdParam, json, jsonBody, Moment, Name } from '../parts.ts';
import { refusals } from '../problem.ts';
import { byPerson } from '../security.ts';
import { Role } from './account.ts';
import { changeRefusals, readingRefusals } from './refusals.ts';

export const Person = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string().nullable(),
    role: Role,
    tasks: z.array(Id).describe('Of a reviewer.'),
    addedAt: Moment,
    signedInAt: Moment.nullable(),
  })
  .openapi('Person');
export type Person = z.infer<typeof Person>;

const fields = {
  name: Name,
  email: z.email().max(320).nullable().describe('By which a provider (OIDC) knows them.'),
  role: Role,
  tasks: z.array(Id).max(1000),
};
const SignInLink = z.object({ link: z.url(), endsAt: Moment }).openapi('SignInLink');

export const people = createRoute({
  method: 'get',
  path: '/api/v1/lead/people',
  tags: ['lead: people'],
  summary: 'Who can sign in (owner)',
  security: byPerson,
  responses: { 200: json(z.object({ people: z.array(Person) }), 'The people'), ...readingRefusals },
});

export const addPerson = createRoute({
  method: 'post',
  path: '/api/v1/lead/people',
  tags: ['lead: people'],
  summary: 'Add a person (owner)',
  security: byPerson,
  request: {
    body: jsonBody(z.object({ ...fields, email: fields.email.default(null), tasks: fields.tasks.default([]) })),
  },
  responses: { 201: json(Person, 'Added'), ...changeRefusals, ...refusals('name-taken') },
});

export const changePerson = createRoute({
  method: 'patch',
  path: '/api/v1/lead/people/{id}',
  tags: ['lead: people'],
  summary: 'Change a person: what is not named stays (owner)',
  security: byPerson,
  request: { params: IdParam, body: jsonBody(z.object(fields).partial()) },
  responses: { 200: json(Person, 'Changed'), ...changeRefusals, ...refusals('last-owner', 'name-taken') },
});

export const signInLink = createRoute({
  method: 'post',
  path: '/api/v1/lead/people/{id}/sign-in-links',
  tags: ['lead: people'],
  summary: 'Make a link with which a person signs in, once (owner)',
  security: byPerson,
  request: { params: IdParam },
  responses: { 201: json(SignInLink, 'Shown this once'), ...changeRefusals },
});

export const signPersonOut = createRoute({
  method: 'delete',
  path: '/api/v1/lead/people/{id}/sign-ins',
  tags: ['lead: people'],
  summary: 'Sign a person out everywhere (owner)',
  security: byPerson,
  request: { params: IdParam },
  responses: { 204: done, ...changeRefusals },
});
