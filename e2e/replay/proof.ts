/** Records, exports in both ways, replays both, and compares what the pages show in the end. */

import { speak } from '../../src/i18n/testing/catalogues.ts';
import type { LeftOut } from '../../src/session/export/left-out.ts';
import { toPlaywrightTest } from '../../src/session/export/playwright.ts';
import { toRecorderFlow } from '../../src/session/export/recorder.ts';
import { testWords } from '../../src/wording/test-words.ts';
import { test as base, expect } from '../chromium/fixtures.ts';
import { endState } from './end-state.ts';
import { replayFlow, runTest, type Secrets } from './replays.ts';

speak('en');

interface Given {
  name: string;
  url: string;
  act: () => Promise<void>;
  secrets?: Secrets;
  /** Those that can do all of it; both otherwise. */
  tools?: ['playwright'];
  /** Why something was left out of each, in order. */
  leftOut?: { recorder?: string[]; playwright?: string[] };
}

interface Fixtures {
  prove: (given: Given) => Promise<void>;
}

const reasons = (leftOut: LeftOut[]): string[] => leftOut.map(({ why }) => why);

export const test = base.extend<Fixtures>({
  prove: async ({ page, record, showhow }, use) => {
    await use(async ({ name, url, act, secrets = {}, tools, leftOut = {} }) => {
      await page.goto(url);
      const own = async () =>
        page
          .context()
          .pages()
          .filter((each) => each !== showhow.popup && each.url().startsWith('http'));
      let expected: Awaited<ReturnType<typeof endState>> = [];
      const session = await record(name, 'http://127.0.0.1/* http://localhost/*', async () => {
        await act();
        expected = await endState(own);
      });
      const recorder = toRecorderFlow(session);
      const exported = toPlaywrightTest(session, testWords);
      expect(reasons(recorder.leftOut)).toEqual(leftOut.recorder ?? []);
      expect(reasons(exported.leftOut)).toEqual(leftOut.playwright ?? []);

      const { output, passed, state } = await runTest(name, exported.source, secrets, expected);
      expect(passed, output).toBe(true);
      expect(state).toEqual(expected);
      if (tools) return;
      expect(await replayFlow(recorder.flow, secrets, expected)).toEqual(expected);
    });
  },
});

export { expect };
