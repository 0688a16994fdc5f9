/** Several sessions as one ZIP file, with a manifest by which each of them can be checked. */
import { version } from '../../../package.json' with { type: 'json' };
import { message } from '../../i18n/message.ts';
import { exportFileName } from '../../session/file-name.ts';
import { hex } from '../../session/hex.ts';
import type { Session } from '../../session/schema.ts';
import { breathe } from '../../session/turns.ts';
import { checkParts } from './check-parts.ts';
import { jsonOf } from './session-json.ts';
import { TellingError } from './telling-error.ts';
import { createZip, type ZipLimits } from './zip-file.ts';

export interface ArchivedSession {
  file: string;
  id: string;
  /** The task's label. */
  task: string;
  /** Of the bytes of the file, in hexadecimal. */
  sha256: string;
  bytes: number;
  actions: number;
}

/** `manifest.json` in the archive. */
export interface ArchiveManifest {
  format: 'showhow/archive';
  version: 1;
  /** ISO 8601 in UTC. */
  created: string;
  generator: { name: 'Showhow'; version: string };
  sessions: ArchivedSession[];
}

export const ARCHIVE_MANIFEST = 'manifest.json';

/** `showhow-sessions-<date>.zip` */
export const archiveFileName = (at: Date): string => `showhow-sessions-${at.toISOString().slice(0, 10)}.zip`;

/**
 * One after the other, so that no more than one of them is in memory. Throws a sentence where one is not valid: then there
 * is no archive.
 * @param onProgress is told how many sessions are in the archive
 */
export async function archiveOf(
  sessions: AsyncIterable<Session> | Iterable<Session>,
  onProgress?: (done: number) => void,
  limits?: ZipLimits,
): Promise<Blob> {
  const created = new Date();
  const zip = createZip(created, limits);
  const archived: ArchivedSession[] = [];
  const taken = new Set([ARCHIVE_MANIFEST]);
  for await (const session of sessions) {
    await expectValid(session);
    const file = unique(exportFileName(session), taken);
    const { contents, sha256 } = await bytesOf(session);
    await zip.add(file, [contents]);
    const { id, task, actions } = session;
    archived.push({ file, id, task: task.label, sha256, bytes: contents.length, actions: actions.length });
    onProgress?.(archived.length);
  }
  const generator = { name: 'Showhow', version } as const;
  const manifest: ArchiveManifest = {
    format: 'showhow/archive',
    version: 1,
    created: created.toISOString(),
    generator,
    sessions: archived,
  };
  await zip.add(ARCHIVE_MANIFEST, [new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)]);
  return zip.end();
}

async function expectValid(session: Session): Promise<void> {
  const check = checkParts(session);
  let step = check.next();
  for (; !step.done; step = check.next()) await breathe();
  if (step.value.length > 0) throw new TellingError(invalidWords(session));
}

/** An id that is none may be anything, and is not repeated. */
function invalidWords(session: Session): string {
  const { id } = (session as Partial<Session> | null) ?? {};
  if (typeof id !== 'string' || !/^[\da-f-]{36}$/iu.test(id)) return message('file_archive_nameless');
  return message('file_archive_invalid', { id });
}

/** The browser digests only what is whole. */
async function bytesOf(session: Session): Promise<{ contents: Uint8Array; sha256: string }> {
  const pieces: string[] = [];
  for (const piece of jsonOf(session)) {
    pieces.push(piece);
    await breathe();
  }
  const contents = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return { contents, sha256: hex(await crypto.subtle.digest('SHA-256', contents)) };
}

/** Two sessions of one task and day have one name; so have, in some file systems, names that differ in case alone. */
function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = name.replace(/\.json$/u, `-${number}.json`);
  taken.add(free.toLowerCase());
  return free;
}
