import { withoutCredentials } from './credentials.ts';
import type { RecordedDocument, RecordedDocuments } from './recorded-documents.ts';
import type { SessionDocument } from './schema.ts';

/** When a document was gone for good; undefined where it was still there, or in the back/forward cache, at the end. */
export function closedAt(document: RecordedDocument, documents: RecordedDocuments): number | undefined {
  const { tab, frame } = document.opening;
  const last = document.visits.at(-1);
  if (!last) return undefined;
  const left = document.records.findLast((record) => record.kind === 'leave' && !record.cached);
  if (left && left.time >= last.time) return left.time;
  const visits = documents.visitsOf(tab, frame);
  const next = visits.slice(visits.indexOf(last) + 1).find((visit) => visit.document !== document);
  if (next || frame.length === 0) return next?.time;
  const page = documents.visitAround(last, [])?.document;
  return page && closedAt(page, documents);
}

export function titleOf({ opening, records }: RecordedDocument): SessionDocument['title'] {
  const last = records.findLast((record) => record.kind === 'title');
  return last?.kind === 'title' ? last.title : opening.title;
}

export const urlOf = ({ opening }: RecordedDocument): string => withoutCredentials(opening.url);
