/** The fidelity cases, in one browser. */
import { test as base, expect } from '@playwright/test';
import { type ChromiumRecorder, openChromium } from '../cases/chromium.ts';
import { faultsIn } from '../cases/compare.ts';
import { allCases, categories } from '../cases/index.ts';
import { judge } from '../cases/judge.ts';
import { type CaseServer, serveCases } from '../cases/serve.ts';

const test = base.extend<object, { server: CaseServer; recorder: ChromiumRecorder }>({
  server: [
    // Playwright reads from the pattern which fixtures are needed: none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serveCases(allCases);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  recorder: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const recorder = await openChromium();
      await use(recorder);
      await recorder.close();
    },
    { scope: 'worker' },
  ],
});

for (const [category, cases] of Object.entries(categories)) {
  test.describe(category, () => {
    for (const candidate of cases) {
      test(candidate.name, async ({ server, recorder }) => {
        const start = server.baseOf(allCases.indexOf(candidate));
        const session = await recorder.record(candidate, start);
        expect(faultsIn(judge(session, candidate, start))).toEqual([]);
      });
    }
  });
}
