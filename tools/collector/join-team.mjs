/** Joins a team in the popup, as a person does it. */
import { launchWithExtension } from '../launch-with-extension.mjs';

/**
 * @param {import('playwright-core').Page} popup
 * @param {import('./practice-team.mjs').PracticeTeam} team
 * @returns {Promise<boolean>} false where it had joined already
 */
export async function joinTeam(popup, team) {
  const tasks = popup.getByRole('heading', { name: 'My tasks' });
  const join = popup.getByText('Join a team', { exact: true });
  await tasks.or(join).first().waitFor();
  if (await tasks.isVisible()) return false;
  await join.click();
  await popup.getByRole('textbox', { name: 'Invitation link' }).fill(await team.invitation());
  await popup.getByRole('button', { name: 'See who invites', exact: true }).click();
  await popup.getByRole('button', { name: 'Join', exact: true }).click();
  await tasks.waitFor();
  return true;
}

/**
 * Before a person opens the browser: nobody sees it.
 * @param {{ executablePath: string, extension: string, profile: string }} launching
 * @param {import('./practice-team.mjs').PracticeTeam} team
 */
export async function joinInProfile(launching, team) {
  const { context, openPopup } = await launchWithExtension(launching);
  try {
    return await joinTeam(await openPopup(), team);
  } finally {
    await context.close();
  }
}
