import { expect, test } from 'vitest';
import { routes } from '../../api/routes.ts';
import { guardOf } from './guards.ts';

const guarded = (guard: string) =>
  routes
    .filter((route) => guardOf(route) === guard)
    .map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);

test('what is open to anybody', () => {
  expect(guarded('open')).toEqual(['get /collector', 'post /invitations/look', 'post /lead/sign-in']);
  expect(guarded('joining')).toEqual(['post /devices']);
});

test('what a reviewer may ask; everything else of the lead is the owner’s', () => {
  expect(guarded('person')).toEqual([
    'post /lead/sign-out',
    'get /lead/me',
    'get /lead/tasks',
    'get /lead/tasks/{id}',
    'get /lead/task-problems',
    'post /lead/task-problems/{id}/settle',
    'get /lead/sessions',
    'get /lead/sessions/{id}',
    'get /lead/sessions/{id}/content',
    'post /lead/sessions/{id}/accept',
    'post /lead/sessions/{id}/return',
    'get /lead/access-log',
    'get /lead/exports',
    'post /lead/exports',
    'get /lead/exports/{id}/download',
    'get /lead/exports/{id}/manifest',
  ]);
  expect(guarded('owner').every((route) => route.includes(' /lead/'))).toBe(true);
});

test('workers ask nothing of the lead’s', () => {
  expect(guarded('device').some((route) => route.includes('/lead/'))).toBe(false);
});
