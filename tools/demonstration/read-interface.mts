/** Asks a question in Swagger UI, an application that the project did not write. */
import type { Demonstration } from './demonstration.mts';

export const readInterface = (site: string): Demonstration => ({
  task: 'Find out how many ferries a day go to Westhaven',
  isOfTeam: false,
  sites: ['http://127.0.0.1/*'],
  secrets: [],
  async perform(page) {
    await page.goto(`${site}api/`);
    await page.getByText('One town and its houses').click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    const town = page.getByPlaceholder('town');
    await town.click();
    await town.pressSequentially('westhaven');
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table').getByText('"ferries"').waitFor();
  },
});
