/**
 * The receipt of a person's consent, with the fields and names of ISO/IEC TS 27560:2023 (consent record information structure).
 * What the standard asks of organisations is empty while nobody but the person has the session.
 */
import { optionalKinds } from '../masking/kinds.ts';
import type { Capture, Session } from './schema.ts';

interface Purpose {
  purpose: string;
  lawful_basis: 'consent';
  pii_information: { pii_type: string; pii_optional: boolean }[];
  pii_controllers: string[];
  collection_method: string[];
  processing_method: string[];
  storage_locations: string[];
  retention_period: string;
  recipient_third_parties: string[];
  withdrawal_method: string;
  services: string[];
}

export interface Receipt {
  record: { schema_version: string; record_id: string; pii_principal_id: string };
  pii_processing: {
    /** The words shown, and their SHA-256 in hexadecimal. */
    privacy_notice: string;
    privacy_notice_sha256: string;
    language: string;
    purposes: Purpose[];
  };
  party_identification: { party_id: string; party_name: string; party_role: string }[];
  event: {
    event_time: string;
    /** Until when it holds; null for as long as the person keeps the session. */
    validity: string | null;
    entity_id: string;
    type: 'explicit';
    state: 'given';
    /** What the person did. */
    manner: string;
  }[];
}

const CONTROLLER = 'recipient';

/** Null where the session has none: those of early versions. */
export function receiptOf({ consent, task }: Pick<Session, 'consent' | 'task'>): Receipt | null {
  const { notice, agreed, recipient, record } = consent;
  if (!record) return null;
  const parties = recipient === null ? [] : [CONTROLLER];
  return {
    record: {
      schema_version: 'ISO/IEC TS 27560:2023',
      record_id: record.id,
      pii_principal_id: record.principal,
    },
    pii_processing: {
      privacy_notice: notice.text,
      privacy_notice_sha256: notice.sha256,
      language: notice.language,
      purposes: [
        {
          purpose: record.purpose,
          lawful_basis: 'consent',
          pii_information: informationIn(agreed.capture),
          pii_controllers: parties,
          collection_method: [`Recorded by the Showhow browser extension on: ${agreed.sites.join(', ')}`],
          processing_method: ['collect', 'store'],
          storage_locations: ['The browser of the person'],
          retention_period: record.retention,
          recipient_third_parties: [],
          withdrawal_method: record.withdrawal,
          services: [task.label],
        },
      ],
    },
    party_identification: parties.map((party_id) => ({
      party_id,
      party_name: recipient ?? '',
      party_role: 'PII controller',
    })),
    event: [
      {
        event_time: consent.at,
        validity: consent.until,
        entity_id: record.principal,
        type: 'explicit',
        state: 'given',
        manner: consent.how,
      },
    ],
  };
}

/** What is recorded in any case, and what the person has chosen besides. */
function informationIn({ timing, pointer, page, screenshots, unmasked = [] }: Capture): Purpose['pii_information'] {
  const chosen = { timing, pointer, page, screenshots };
  return [
    { pii_type: 'actions', pii_optional: false },
    ...Object.entries(chosen).flatMap(([pii_type, isChosen]) => (isChosen ? [{ pii_type, pii_optional: true }] : [])),
    ...optionalKinds.filter((kind) => unmasked.includes(kind)).map((pii_type) => ({ pii_type, pii_optional: true })),
  ];
}
