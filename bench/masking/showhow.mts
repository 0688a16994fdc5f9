/** Showhow on the same page, begun in its popup as a person does who ticks nothing. */

import { heard, listen } from '../../e2e/canary/in-extension.ts';
import { type Source, sourcesOf } from '../../e2e/canary/search.ts';
import { launch, newProfile, removeProfile } from '../../e2e/chromium/browser.ts';
import { exportJson, openPopup } from '../../e2e/chromium/showhow.ts';
import { fillIn, type Product, show, type Visit } from './product.ts';
import { serveSite } from './site.mts';

async function record(profile: string, planned: Visit): Promise<Source[]> {
  const site = await serveSite(planned.paragraph);
  const browser = await launch(profile);
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(site.address);
    await show(page, planned);
    const showhow = await openPopup(browser);
    await showhow.popup.evaluate(listen);
    await showhow.start('Fill in forms', 'http://127.0.0.1/*');
    await page.bringToFront();
    await fillIn(page, planned.attempts);
    const messages = await showhow.popup.evaluate(heard);
    const review = await showhow.stop();
    const { json } = await exportJson(review);
    const { actions } = JSON.parse(json) as { actions: { type: string }[] };
    const typed = actions.filter(({ type }) => type === 'type').length;
    if (typed < planned.attempts.length)
      throw new Error(`Of ${planned.attempts.length} fields Showhow tells ${typed}.`);
    return [...sourcesOf('the messages', messages), ...sourcesOf('the export', JSON.parse(json))];
  } finally {
    await browser.close();
    await site.close();
  }
}

export const showhow: Product = {
  name: 'Showhow',
  async record(planned) {
    const profile = await newProfile();
    try {
      return await record(profile, planned);
    } finally {
      await removeProfile(profile);
    }
  },
};
