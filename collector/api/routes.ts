/** Every route of the collector, and the type that the typed clients are made of: `hc<Api>(address)`. */
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import type { Env, Hono, Schema } from 'hono';
import { myAccessLog } from './access-log.ts';
import { missingChunks, putChunk } from './chunks.ts';
import { about } from './collector.ts';
import { join, leave, me, myDevices } from './devices.ts';
import { lookAtInvitation } from './invitations.ts';
import { account, signIn, signOut } from './lead/account.ts';
import { downloadExport, exportManifest, exports, makeExport } from './lead/exports.ts';
import { addPerson, changePerson, people, signInLink, signPersonOut } from './lead/people.ts';
import { accept, accessLog, leadSession, leadSessions, returnSession, sessionContent } from './lead/sessions.ts';
import { changeSettings, settings } from './lead/settings.ts';
import { addTask, changeTask, leadTask, leadTasks, settleTaskProblem, taskProblems } from './lead/tasks.ts';
import {
  invitations,
  invite,
  renameWorker,
  revokeDevice,
  withdrawInvitation,
  workerStatement,
  workerStatementCsv,
  workers,
} from './lead/workers.ts';
import { mySessions, submit, withdraw } from './sessions.ts';
import { myStatement, myStatementCsv } from './statements.ts';
import { myTaskProblems, myTasks, reportTask } from './tasks.ts';

export const routes = [
  about,
  lookAtInvitation,
  join,
  me,
  myDevices,
  leave,
  myTasks,
  reportTask,
  myTaskProblems,
  missingChunks,
  putChunk,
  submit,
  mySessions,
  withdraw,
  myAccessLog,
  myStatement,
  myStatementCsv,
  signIn,
  signOut,
  account,
  people,
  addPerson,
  changePerson,
  signInLink,
  signPersonOut,
  leadTasks,
  leadTask,
  addTask,
  changeTask,
  taskProblems,
  settleTaskProblem,
  invitations,
  invite,
  withdrawInvitation,
  workers,
  renameWorker,
  revokeDevice,
  workerStatement,
  workerStatementCsv,
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
  settings,
  changeSettings,
] as const;

declare const hono: OpenAPIHono;
type SchemaOf<R> = R extends RouteConfig
  ? ReturnType<typeof hono.openapi<R>> extends Hono<Env, infer S, string>
    ? S
    : never
  : never;
type All<S> = (S extends unknown ? (one: S) => void : never) extends (all: infer A) => void ? A : never;
type Merged<S> = S extends Schema ? S : never;

export type Api = Hono<Env, Merged<All<SchemaOf<(typeof routes)[number]>>>>;
