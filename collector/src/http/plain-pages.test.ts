import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { headersOf } from './headers.ts';

let one: TestCollector;
beforeAll(async () => {
  one = await testCollector();
});
afterAll(() => closeAll(one));

test('the API is a page, in a style of its own that its policy allows', async () => {
  const answer = await one.app.request('/api');
  const text = await answer.text();
  expect(text).toContain('<code>POST /api/v1/sessions</code>');
  expect((await headersOf('http://localhost')).get('content-security-policy')).toContain("style-src 'self'");
  const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/u.exec(text) ?? [];
  const css = await one.app.request(style);
  expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
});
