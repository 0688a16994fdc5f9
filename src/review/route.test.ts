import { expect, it } from 'vitest';
import { SESSION_ID } from '../ui/testing/session.ts';
import { parseRoute, sessionRoute } from './route.ts';

it.each(['', '#', '#/'])('takes %j for the list', (hash) => expect(parseRoute(hash)).toEqual({ view: 'list' }));

it('finds a session back by its own route', () => {
  expect(parseRoute(sessionRoute(SESSION_ID))).toEqual({ view: 'session', id: SESSION_ID });
});

it.each(['#/session/', '#/session/<script>', '#/sessions', '#/session/ab/cd'])('knows no page %j', (hash) => {
  expect(parseRoute(hash)).toEqual({ view: 'unknown' });
});
