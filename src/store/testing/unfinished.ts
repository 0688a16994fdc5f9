/** A session that is recorded, for tests. */
import type { UnfinishedSession } from '../database.ts';

export function unfinished(changes: Partial<UnfinishedSession> = {}): UnfinishedSession {
  const sites = ['https://shop.example/*'];
  const capture = { actions: true, timing: false, pointer: false, page: false, screenshots: false, sites } as const;
  return {
    id: '01890000-0000-7000-8000-000000000000',
    task: { label: 'Buy a lamp' },
    capture,
    consent: {
      notice: { text: 'n', sha256: '0'.repeat(64), language: 'en' },
      agreed: { sites, capture },
      at: '2026-01-01T00:00:00.000Z',
      how: 'test',
      until: null,
      recipient: null,
    },
    environment: { browser: 'b', platform: 'p', languages: [], timeZone: 'UTC', extensionVersion: '0' },
    startedAt: 1000,
    endedAt: null,
    state: 'recording',
    pauses: [],
    notes: [],
    activeTabAtStart: 7,
    lost: [],
    ...changes,
  };
}
