/** A team to try Showhow with: its collector on this machine, and a task on the practice site. */
import { invite, signIn } from './lead.mjs';
import { runCollector } from './run-collector.mjs';

export const TEAM = 'The practice team';

/** As the demonstration does it. */
export const practiceTask = {
  label: 'Book a room with breakfast in Westhaven for two',
  instructions:
    'Find a room in **Westhaven** that has breakfast and at least four stars, and book it for two guests and two nights that are free.',
  sites: ['http://127.0.0.1/*', 'http://localhost/*'],
  capture: { timing: false, pointer: false, page: false, screenshots: false, unmasked: [] },
  state: 'open',
};

/** The practice site is at another port each time. */
async function publishTask(lead, startUrl) {
  const { tasks } = await lead.get('tasks');
  const known = tasks.find(({ label }) => label === practiceTask.label);
  if (known) await lead.patch(`tasks/${known.id}`, { startUrl, state: 'open' });
  else await lead.post('tasks', { ...practiceTask, startUrl });
}

async function signInLink(lead) {
  const { people } = await lead.get('people');
  const owner = people.find(({ role }) => role === 'owner');
  const { link } = await lead.post(`people/${owner.id}/sign-in-links`, {});
  return link;
}

/**
 * @typedef {object} PracticeTeam
 * @property {string} address
 * @property {import('./lead.mjs').Lead} lead
 * @property {string} signInLink for the person who tries it out
 * @property {() => Promise<string>} invitation
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} options
 * @param {string} options.data
 * @param {number} options.port
 * @param {string} options.startUrl
 * @returns {Promise<PracticeTeam>}
 */
export async function startTeam({ data, port, startUrl }) {
  const { address, token, close } = await runCollector({ data, port, name: TEAM });
  try {
    const lead = await signIn(address, token);
    await publishTask(lead, startUrl);
    return {
      address,
      lead,
      signInLink: await signInLink(lead),
      invitation: () => invite(lead, 'You'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
