import { hc } from 'hono/client';
import { expect, test } from 'vitest';
import type { Api } from './routes.ts';

test('a client has the routes, typed', async () => {
  const asked: string[] = [];
  const client = hc<Api>('https://collector.example', {
    fetch: (input: string | URL | Request, init?: RequestInit) => {
      asked.push(`${init?.method} ${new Request(input).url}`);
      return Promise.resolve(Response.json({ tasks: [{ id: '1', label: 'Order a chair' }] }));
    },
  });
  const answer = await client.api.v1.tasks.$get();
  if (!answer.ok) throw new Error('refused');
  const { tasks } = await answer.json();
  await client.api.v1.lead.sessions[':id'].return.$post({ param: { id: 'a' }, json: { reason: 'Too short' } });
  await client.api.v1.lead.exports[':id'].download.$get({ param: { id: 'a' }, query: { as: 'zip' } });
  // @ts-expect-error: no task has such a field.
  const none = tasks[0]?.price;
  expect(none).toBe(undefined);
  expect(tasks.map(({ label }) => label)).toEqual(['Order a chair']);
  expect(asked).toEqual([
    'GET https://collector.example/api/v1/tasks',
    'POST https://collector.example/api/v1/lead/sessions/a/return',
    'GET https://collector.example/api/v1/lead/exports/a/download?as=zip',
  ]);
});
