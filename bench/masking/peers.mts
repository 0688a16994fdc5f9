/** The other products: their own packages, begun as their own documentation says, in a Chromium that reaches nothing else. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Source } from '../../e2e/canary/search.ts';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { openChromium } from '../selectors/browser.mts';
import { fillIn, type Product, show, type Visit } from './product.ts';
import { type Site, serveSite } from './site.mts';

const peers = [
  { name: 'rrweb', package: '@rrweb/record', script: 'rrweb.ts' },
  { name: 'Sentry Replay', package: '@sentry/browser', script: 'sentry.ts' },
  { name: 'Datadog', package: '@datadog/browser-rum', script: 'datadog.ts' },
  { name: 'PostHog', package: 'posthog-js', script: 'posthog.ts' },
];

async function versionOf(name: string): Promise<string> {
  const file = resolve(import.meta.dirname, '../../node_modules', name, 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

/** Errors of the page, and what is sent past the intake: then not all was looked at. */
function faultsOf(page: Page, { address }: Site): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.context().on('request', (request) => {
    const url = request.url();
    if (/^https?:/u.test(url) && !url.startsWith(address)) faults.push(`asked for ${url}`);
  });
  return faults;
}

/** Keys and typed texts, one after the other: as somebody would read what was typed letter by letter. */
const spelled = (sent: string): string =>
  [...sent.matchAll(/"(?:key|text|value)": ?"((?:[^"\\]|\\.){1,3})"/gu)].map(([, letters]) => letters).join('');

/** A name that the page gives one of its elements while it is recorded: every product tells it. */
const markOf = (moment: number | 'start' | 'end'): string => `mark-${moment}-of-the-visit`;

async function mark(page: Page, moment: number | 'start' | 'end'): Promise<void> {
  await page.evaluate((id) => {
    const element = document.createElement('i');
    element.id = id;
    document.body.append(element);
  }, markOf(moment));
}

async function visit(page: Page, site: Site, planned: Visit): Promise<void> {
  await page.goto(site.address);
  await show(page, planned);
  await page.evaluate((intake) => peer.start(intake), site.intake);
  await mark(page, 'start');
  // Some send nothing until there is a sign of life.
  await page.mouse.click(1, 1);
  await site.arrival(markOf('start'));
  await fillIn(page, planned.attempts, (index) => mark(page, index));
  await mark(page, 'end');
  await site.arrival(markOf('end'));
  // What else they keep they send when the page is left.
  await page.goto(site.address, { waitUntil: 'networkidle' });
}

async function record(browser: Browser, script: string, planned: Visit): Promise<Source[]> {
  const site = await serveSite(planned.paragraph, script);
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const faults = faultsOf(page, site);
  try {
    await visit(page, site, planned);
  } finally {
    await context.close();
    await site.close();
  }
  const bytes = site.received();
  const missing = planned.attempts.map((_, index) => markOf(index)).filter((name) => !bytes.includes(name));
  faults.push(...missing.map((name) => `“${name}” was not recorded`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return [
    { name: 'what was sent', bytes },
    { name: 'what was sent, letter by letter', bytes: Buffer.from(spelled(bytes.toString())) },
  ];
}

async function openPeer(browser: Browser, { name, package: from, script }: (typeof peers)[number]): Promise<Product> {
  const [version, bundled] = await Promise.all([
    versionOf(from),
    bundleForPage(resolve(import.meta.dirname, 'peers', script)),
  ]);
  return {
    name: `${name} ${version}`,
    async record(planned) {
      try {
        return await record(browser, bundled, planned);
      } catch (error) {
        throw new Error(`${name} could not be run`, { cause: error });
      }
    },
  };
}

export async function openPeers(): Promise<{ products: Product[]; close: () => Promise<void> }> {
  const browser = await openChromium();
  const products = await Promise.all(peers.map((peer) => openPeer(browser, peer)));
  return { products, close: () => browser.close() };
}
