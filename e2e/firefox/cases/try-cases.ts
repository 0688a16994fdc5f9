/** The fidelity cases that both browsers can drive, in one Firefox: all of them take longer than a test file should. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isForBoth } from '../../cases/case.ts';
import { faultsIn } from '../../cases/compare.ts';
import { type FirefoxRecorder, openFirefox } from '../../cases/firefox.ts';
import { allCases, categories } from '../../cases/index.ts';
import { judge } from '../../cases/judge.ts';
import { type CaseServer, serveCases } from '../../cases/serve.ts';

/** What is done within a page; the others leave it, or have something of their own beside it. */
const inPage = new Set(['pointer', 'text', 'keys', 'controls', 'clipboard', 'scroll', 'frames']);

export function tryCases(half: 'in a page' | 'beyond it'): void {
  let server: CaseServer;
  let recorder: FirefoxRecorder;
  beforeAll(async () => {
    server = await serveCases(allCases);
    recorder = await openFirefox();
  });
  afterAll(async () => {
    await recorder.close();
    await server.close();
  });

  for (const [category, cases] of Object.entries(categories)) {
    if (inPage.has(category) !== (half === 'in a page')) continue;
    for (const candidate of cases.filter(isForBoth)) {
      test(`${category}: ${candidate.name}`, async () => {
        const base = server.baseOf(allCases.indexOf(candidate));
        const session = await recorder.record(candidate, base);
        expect(faultsIn(judge(session, candidate, base))).toEqual([]);
      });
    }
  }
}
