import { expect, test } from 'vitest';
import { receiptOf } from './receipt.ts';
import type { Session } from './schema.ts';
import { build } from './testing/build.ts';

function consent(changes: Partial<Session['consent']> = {}): Pick<Session, 'consent' | 'task'> {
  const { consent: given, task } = build([]);
  return {
    task,
    consent: {
      ...given,
      record: { id: 'r', principal: 'p', purpose: 'To show how', retention: 'Until deleted', withdrawal: 'Delete it' },
      ...changes,
    },
  };
}

test('it has all that the standard asks for, and the hash of the words that were shown', () => {
  const given = consent();
  const receipt = receiptOf(given);
  expect(receipt).toMatchObject({
    record: { schema_version: 'ISO/IEC TS 27560:2023', record_id: 'r', pii_principal_id: 'p' },
    pii_processing: {
      privacy_notice: given.consent.notice.text,
      privacy_notice_sha256: given.consent.notice.sha256,
      purposes: [{ purpose: 'To show how', lawful_basis: 'consent', withdrawal_method: 'Delete it' }],
    },
    event: [{ event_time: given.consent.at, entity_id: 'p', type: 'explicit', state: 'given' }],
  });
});

test('it names only what the person chose', () => {
  const { consent: given } = consent();
  const capture = { ...given.agreed.capture, timing: false, pointer: true, unmasked: ['email' as const] };
  const receipt = receiptOf(consent({ agreed: { ...given.agreed, capture } }));
  expect(receipt?.pii_processing.purposes[0]?.pii_information.map(({ pii_type }) => pii_type)).toEqual([
    'actions',
    'pointer',
    'email',
  ]);
});

test('nobody but the person is a party until somebody receives it', () => {
  expect(receiptOf(consent())?.party_identification).toEqual([]);
  expect(receiptOf(consent({ recipient: 'Harbour Labs' }))?.party_identification).toEqual([
    { party_id: 'recipient', party_name: 'Harbour Labs', party_role: 'PII controller' },
  ]);
});

test('a session from before there were receipts has none', () => {
  const {
    consent: { record: _, ...given },
    task,
  } = consent();
  expect(receiptOf({ consent: given, task })).toBeNull();
});
