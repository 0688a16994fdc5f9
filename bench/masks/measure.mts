/** How many ordinary fields of real forms are masked without need, and how many that hold a secret are recognised. */
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { type AppServer, serveApps } from '../../e2e/apps/serve.ts';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { openChromium, openPage } from '../selectors/browser.mts';
import { type Form, forms } from './forms.ts';
import { type Score, scoreOf, sumOf } from './score.ts';

const WIDTH = 42;

function row(name: string, { fields, ordinary, maskedWithoutNeed, promised, recognised, missed }: Score): string {
  const counts = [fields, ordinary, maskedWithoutNeed.length, promised, recognised, missed.length];
  return name.padEnd(WIDTH) + counts.map((count) => String(count).padStart(10)).join('');
}

function show(name: string, score: Score): void {
  console.log(row(name, score));
  if (score.maskedWithoutNeed.length > 0) console.log(`  masked without need: ${score.maskedWithoutNeed.join(', ')}`);
  if (score.missed.length > 0) console.log(`  missed: ${score.missed.join(', ')}`);
}

interface Opened {
  browser: Browser;
  server: AppServer;
  script: string;
}

async function scoreForm(form: Form, { browser, server, script }: Opened): Promise<Score> {
  const page = await openPage(browser, server.at(form.path));
  // Keycloak's forms come with a module of their own, later than the page is quiet where the machine is slow.
  await page.locator('input, select, textarea, [contenteditable]').first().waitFor({ state: 'attached' });
  await page.evaluate(script);
  const score = scoreOf(form, await page.evaluate((within) => seeMaskedFields(within), form.within ?? 'html'));
  await page.close();
  return score;
}

const percent = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

export async function measureMasks(): Promise<void> {
  const [script, browser, server] = await Promise.all([
    bundleForPage(resolve(import.meta.dirname, 'page.ts')),
    openChromium(),
    serveApps(),
  ]);
  const columns = ['fields', 'ordinary', 'masked', 'promised', 'recognised', 'missed'];
  console.log(
    ''.padEnd(WIDTH) +
      columns
        .map((column) => column.padStart(10))
        .join('')
        .replace(' recognised', 'recognised'),
  );
  const scores: Score[] = [];
  try {
    for (const form of forms) {
      const score = await scoreForm(form, { browser, server, script });
      show(form.name, score);
      scores.push(score);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const sum = sumOf(scores);
  console.log(row(`${forms.length} forms`, sum));
  console.log(`Ordinary fields masked without need: ${percent(sum.maskedWithoutNeed.length, sum.ordinary)};`);
  console.log(
    `fields recognised that hold what docs/privacy.md promises to mask: ${percent(sum.recognised, sum.promised)}.`,
  );
  console.log(`${sum.names} of the ordinary are for names, places and ages, which it does not promise.`);
}
