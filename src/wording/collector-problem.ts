/** What stands in the way of a team's server, in a sentence that says what to do. */
import { type MessageKey, message } from '../i18n/message.ts';

const known: Readonly<Record<string, MessageKey>> = {
  none: 'problem_none',
  notUnderstood: 'problem_not_understood',
  noSecret: 'problem_no_secret',
  notSafe: 'problem_not_safe',
  'joined-already': 'problem_joined_already',
  'no-permission': 'problem_no_permission',
  'no-consent': 'problem_no_consent',
  unanswered: 'problem_unanswered',
  unavailable: 'problem_busy',
  internal: 'problem_busy',
  'too-many-requests': 'problem_busy',
  'storage-full': 'problem_busy',
  'too-much-unsubmitted': 'problem_too_much_unsubmitted',
  'chunks-missing': 'problem_busy',
  failed: 'problem_failed',
  'invitation-unknown': 'problem_invitation_unknown',
  'invitation-ended': 'problem_invitation_ended',
  'invitation-used': 'problem_invitation_used',
  'invitation-withdrawn': 'problem_invitation_withdrawn',
  'wrong-collector': 'problem_wrong_collector',
  'wrong-agreement': 'problem_wrong_agreement',
  'no-key': 'problem_no_key',
  'device-revoked': 'problem_device',
  'device-unknown': 'problem_device',
  'not-signed': 'problem_device',
  'clock-off': 'problem_clock',
  changed: 'problem_changed',
  gone: 'problem_gone',
  'too-large': 'problem_too_large',
  'invalid-session': 'problem_invalid_session',
  'different-session': 'problem_different_session',
  'task-closed': 'problem_task_closed',
  'not-found': 'problem_not_found',
  expired: 'problem_expired',
  'bad-receipt': 'problem_bad_receipt',
};

/** @param code of Showhow, or of an answer of the collector */
export function collectorProblemWords(code: string): string {
  const key = Object.hasOwn(known, code) ? known[code] : undefined;
  return key ? message(key) : message('problem_unknown', { code });
}
