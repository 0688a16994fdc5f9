/** A team that was joined, and what was submitted to it, for tests. */
import type { CollectorState } from '../../messaging/messages.ts';
import type { Submission } from '../../store/database.ts';
import { SESSION_ID } from '../../ui/testing/session.ts';

export const joined: CollectorState = {
  joined: {
    address: 'https://collector.example',
    name: 'Lisbon Robotics',
    contact: 'ada@lisbon.example',
    purpose: 'To teach a program to book rooms.',
    receives: 'The sessions that you submit.',
    retentionDays: 365,
    worker: 'Grace',
    joinedAt: Date.parse('2026-03-14T09:00:00Z'),
    agreement: { text: 'I send what I submit.', language: 'en' },
    noWay: null,
  },
  invitation: null,
};

export const submission = (changes: Partial<Submission> = {}): Submission => ({
  session: SESSION_ID,
  task: null,
  corrects: null,
  seal: 'b'.repeat(64),
  askedAt: Date.parse('2026-03-14T10:00:00Z'),
  state: 'waiting',
  packed: null,
  done: 0,
  all: 0,
  tries: 0,
  nextTry: Date.parse('2026-03-14T10:00:00Z'),
  problem: null,
  receipt: null,
  decision: 'submitted',
  reason: null,
  withdrawn: null,
  ...changes,
});

export const stored = (changes: Partial<Submission> = {}): Submission =>
  submission({
    state: 'stored',
    receipt: { jws: 'header.payload.signature', receivedAt: '2026-03-14T10:01:00.000Z' },
    ...changes,
  });
