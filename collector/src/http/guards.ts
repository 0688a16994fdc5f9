/**
 * Who may ask what. Nothing is open by omission: a route of the contract that names no security stands in `open`, one for
 * people that is not for the owner alone in `forReviewers`, and the test of this file knows them all.
 */
import type { RouteConfig } from '@hono/zod-openapi';
import { about } from '../../api/collector.ts';
import { join } from '../../api/devices.ts';
import { lookAtInvitation } from '../../api/invitations.ts';
import { account, signIn, signOut } from '../../api/lead/account.ts';
import { downloadExport, exportManifest, exports, makeExport } from '../../api/lead/exports.ts';
import {
  accept,
  accessLog,
  leadSession,
  leadSessions,
  returnSession,
  sessionContent,
} from '../../api/lead/sessions.ts';
import { leadTask, leadTasks, settleTaskProblem, taskProblems } from '../../api/lead/tasks.ts';

const open = [about, lookAtInvitation, signIn];
/** Shows itself whose it is: the key is in its body. */
const joining = [join];
const forReviewers = [
  signOut,
  account,
  leadTasks,
  leadTask,
  taskProblems,
  settleTaskProblem,
  leadSessions,
  leadSession,
  sessionContent,
  accept,
  returnSession,
  accessLog,
  exports,
  makeExport,
  downloadExport,
  exportManifest,
];

export type Guard = 'open' | 'joining' | 'device' | 'person' | 'owner';

export function guardOf(route: RouteConfig): Guard {
  const isIn = (list: { path: string; method: string }[]) =>
    list.some(({ path, method }) => path === route.path && method === route.method);
  if (isIn(joining)) return 'joining';
  if (isIn(open)) return 'open';
  if (route.security?.some((one) => 'device' in one)) return 'device';
  return isIn(forReviewers) ? 'person' : 'owner';
}
