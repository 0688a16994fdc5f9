/** Long sessions on widgets that we did not write. */
import type { Session } from '../../src/session/schema.ts';
import { test as base, expect } from './fixtures.ts';

/** A short session says little. */
const LONG = 20;

interface Fixtures {
  /** Opens the page of a widget, does something long in it, and the session has to say the same. */
  useWidget: (page: string, act: () => Promise<void>) => Promise<Session>;
}

export const test = base.extend<Fixtures>({
  useWidget: async ({ page, apps, demonstrate }, use) => {
    await use(async (name, act) => {
      await page.goto(apps.at(`/apps/${name}.html`));
      const session = await demonstrate(`Use ${name}`, act);
      expect(session.actions.length).toBeGreaterThanOrEqual(LONG);
      return session;
    });
  },
});

export { expect };
