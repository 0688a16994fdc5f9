import { expect, test } from 'vitest';
import { session } from '../ui/testing/session.ts';
import { consentFacts, environmentFacts, redactionFacts } from './about-facts.ts';
import type { Fact } from './facts.ts';

const all = (facts: Fact[], label: string) => facts.flatMap((fact) => (fact.label === label ? [fact.value] : []));
const said = (facts: Fact[], label: string) => all(facts, label)[0];

test('the receipt says what was agreed to, and nothing that was not', () => {
  const facts = consentFacts(session);
  expect(said(facts, 'How')).toBe('Pressed Start recording');
  expect(said(facts, 'Sites')).toBe('https://booking.example/*');
  expect(all(facts, 'Recorded')).toEqual(['What you did']);
  expect(said(facts, 'Not masked')).toBeUndefined();
  expect(said(facts, 'Who receives it')).toBe('Nobody: it stays in this browser.');
  expect(said(facts, 'Valid')).toBe('As long as you keep the session');
  expect(said(facts, 'To take it back')).toBe('Delete the session under My sessions');
});

test('the receipt says what was agreed to besides, to whom it goes, and until when', () => {
  const { consent } = session;
  const { record: _, ...older } = consent;
  const capture = { ...consent.agreed.capture, timing: true, pointer: true, unmasked: ['email' as const] };
  const more = {
    ...older,
    agreed: { ...consent.agreed, capture },
    recipient: 'Acme',
    until: '2027-03-14T09:30:00.000Z',
  };
  const facts = consentFacts({ consent: more });
  expect(all(facts, 'Recorded')).toEqual(['What you did', 'The rhythm of it', 'The path of the mouse']);
  expect(said(facts, 'Not masked')).toMatch(/e-mail/iu);
  expect(said(facts, 'Who receives it')).toBe('Acme');
  expect(said(facts, 'Valid')).toMatch(/^Until .*2027/u);
  expect(said(facts, 'What for')).toBeUndefined();
});

test('in what it was recorded, and what was taken out', () => {
  expect(said(environmentFacts(session), 'Browser')).toBe('Chromium 156');
  expect(said(environmentFacts(session), 'Ended by')).toBe('You');
  expect(said(environmentFacts({ ...session, ended: 'interrupted' }), 'Ended by')).toBe('A crash or an update');
  const redactions = [{ what: 'An action', by: 'the person who recorded it', at: '2026-03-14T10:00:00.000Z' }];
  expect(redactionFacts({ redactions })).toEqual([{ label: expect.stringContaining('2026'), value: 'An action' }]);
});
