import { expect, test } from 'vitest';
import { parseRoute, routes } from './route.ts';

const id = '019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071';

test('every address that is written is read again', () => {
  const read = Object.entries(routes).map(([view, route]) => {
    const address = typeof route === 'string' ? route : route(id);
    return [view, parseRoute(address).view];
  });
  expect(read.filter(([written, view]) => written !== view)).toEqual([]);
});

test.each([
  ['', 'tasks', ''],
  ['#', 'tasks', ''],
  ['#/', 'tasks', ''],
  [`#/tasks/${id}/edit`, 'editTask', id],
  ['#/tasks/new', 'newTask', ''],
  ['#/sessions/../people', 'unknown', ''],
  ['#/nothing', 'unknown', ''],
])('%s is %s', (hash, view, of) => {
  expect(parseRoute(hash)).toMatchObject({ view, id: of });
});

test('what is asked for stands after the path', () => {
  expect(parseRoute('#/sessions?state=submitted&sign=any').query.get('sign')).toBe('any');
});
