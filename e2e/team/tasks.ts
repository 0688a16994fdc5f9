/** What the lead of a team has demonstrated, and what came in. */
import type { Lead } from './server.ts';

export interface LeadSession {
  id: string;
  state: string;
}

export const addTask = (lead: Lead, startUrl: string, label = 'Order a lamp'): Promise<{ id: string }> =>
  lead.post('tasks', {
    label,
    instructions: 'Tick **gift**, nothing else.',
    startUrl,
    sites: ['http://127.0.0.1/*'],
    capture: { timing: false, pointer: false, page: false, screenshots: false, unmasked: [] },
    wanted: 5,
    credit: { amount: '2.50', unit: 'EUR' },
    state: 'open',
  });

export async function sessionsAt(lead: Lead): Promise<LeadSession[]> {
  const { sessions } = (await lead.get('sessions')) as { sessions: LeadSession[] };
  return sessions;
}
