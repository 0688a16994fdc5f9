/** `npm run locate`: what was recorded is looked for in the page loaded anew, and in one that has changed. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../src/session/schema.ts';
import { locateInPage } from '../../tools/locating/locate-in-page.mts';
import { root } from '../../tools/run.mjs';
import { expect, test } from './fixtures.ts';
import { clickTruths } from './truths.ts';

test.use({ sharesBrowser: true });

/** Later: there is another invoice, a section is gone, and a notice is new. */
function changeLater(): void {
  const rows = document.querySelector('tbody');
  const newest = rows?.rows[0]?.cloneNode(true) as HTMLTableRowElement;
  const [number] = newest.cells;
  if (number) number.textContent = 'Invoice 44';
  rows?.prepend(newest);
  document.querySelector('section')?.remove();
  document.querySelector('nav')?.after(document.createElement('p'));
}

async function truthsFound(page: Parameters<typeof locateInPage>[0], { actions }: Session): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for (const action of actions) {
    if (action.type !== 'click' || !action.target) continue;
    const { element } = await locateInPage(page, action.target);
    found.push((await element?.getAttribute('data-truth')) ?? null);
  }
  return found;
}

test('what was clicked is found again, also in a page that has changed', { tag: '@long' }, async ({
  page,
  apps,
  record,
}) => {
  await page.goto(apps.at('/core/look-alikes.html'));
  let truths: string[] = [];
  const session = await record('Press everything', 'http://127.0.0.1/*', async () => {
    truths = await clickTruths(page);
  });
  await page.goto(apps.at('/core/look-alikes.html?again'));
  expect(await truthsFound(page, session)).toEqual(truths);
  await page.evaluate(changeLater);
  const gone = truths.map((truth) => (truth.startsWith('buy-') ? null : truth));
  expect(await truthsFound(page, session)).toEqual(gone);

  const folder = await mkdtemp(join(tmpdir(), 'showhow-locate-'));
  const file = join(folder, 'session.json');
  await writeFile(file, JSON.stringify(session));
  const all = await run([file]);
  expect(all.said).toContain(`${truths.length} of ${truths.length} found again`);
  expect(all.code).toBe(0);
  const two = ['--action', 'a1', '--action', session.actions.at(-1)?.id ?? ''];
  const elsewhere = await run([file, '--page', apps.at('/core/done.html'), ...two]);
  expect(elsewhere.said).toContain('0 of 2 found again');
  expect(elsewhere.code).toBe(1);
  await writeFile(file, '{"format": "other"}');
  const refused = await run([file]);
  expect(refused.said).toContain('is no session');
  expect(refused.code).toBe(2);
  await rm(folder, { recursive: true });
});

async function run(parameters: string[]): Promise<{ said: string; code: number | null }> {
  const child = spawn('npx', ['tsx', 'tools/locate.mts', ...parameters], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { said, code };
}
