import { expect, onTestFinished, test, vi } from 'vitest';
import { closeAll, testCollector } from '../../testing/test-collector.ts';

test('the document has all routes, and is made once, however often anybody asks for it', async () => {
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  const making = vi.spyOn(one.app, 'getOpenAPI31Document');
  const documents = [];
  for (let turn = 0; turn < 3; turn += 1)
    documents.push((await (await one.app.request('/api/v1/openapi.json')).json()) as { paths: object });
  const page = await (await one.app.request('/api')).text();
  expect(documents[0]?.paths).toHaveProperty('/api/v1/sessions');
  expect(documents[2]).toEqual(documents[0]);
  expect(page).toContain('/api/v1/lead/exports');
  expect(making).toHaveBeenCalledTimes(1);
});
