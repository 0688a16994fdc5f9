/** A recorder in the test's own page, with a background that is always there. */
import { onTestFinished } from 'vitest';
import type { Admission } from '../../messaging/messages.ts';
import type { DocumentRecord, PageAction } from '../../session/record.ts';
import type { Capture } from '../../session/schema.ts';
import type { Extension } from '../extension.ts';
import { startRecorder } from '../recorder.ts';
import { words } from './words.ts';

export interface Recording {
  records: DocumentRecord[];
  /** What has been recorded, revisions and retractions carried out. */
  actions: () => PageAction[];
  /** Sends what the background would. */
  tell: (type: string, params?: object) => Promise<unknown>;
  /** What the background was asked, in order. */
  asked: string[];
  ended: () => boolean;
}

/** What the background answers where these signals were agreed to. */
export const admission = (
  agreed: Partial<Pick<Capture, 'timing' | 'pointer' | 'unmasked'>> = {},
  testIds: string[] = [],
): Admission => ({
  admitted: true,
  session: '01890000-0000-7000-8000-000000000000',
  capture: {
    actions: true,
    timing: false,
    pointer: false,
    page: false,
    screenshots: false,
    sites: ['*://*/*'],
    ...agreed,
  },
  testIds,
  showsPill: false,
  paused: false,
  leavingKey: [1, 2, 3, 4, 5, 6, 7, 8],
  url: '',
});

export async function startRecording(answer: Admission = admission()): Promise<Recording> {
  const records: DocumentRecord[] = [];
  let hear: (message: unknown) => Promise<unknown> | null = () => null;
  const asked: string[] = [];
  const left = new Map<string, unknown>();
  let isOver = false;
  const extension: Extension = {
    words,
    async send(message) {
      const { type, params } = message as { type: string; params: { records: DocumentRecord[] } };
      asked.push(type);
      if (type === 'document.open') return { ok: true, value: answer };
      // The worker is just starting.
      if (type.startsWith('pill.'))
        return asked.filter((each) => each === type).length < 2 ? null : { ok: true, value: null };
      for (const record of structuredClone(params.records)) {
        // As the store does: what is sent again takes the place of its twin.
        const twin = records.findIndex((known) => known.sequence === record.sequence);
        records.splice(twin === -1 ? records.length : twin, 1, record);
      }
      return { ok: true, value: { stored: params.records.map((record) => record.sequence), recording: true } };
    },
    listen(listener) {
      hear = listener;
    },
    leave: (key, value) => void left.set(key, structuredClone(value)),
    takeBack: (key) => void left.delete(key),
    keep: () => undefined,
    recall: async () => undefined,
    orphaned: () => isOver,
  };
  startRecorder(extension, null, () => {
    isOver = true;
  });
  const tell = async (type: string, params: object = {}): Promise<unknown> => hear({ type, params });
  onTestFinished(async () => {
    if (!isOver) await tell('capture.stop');
  });
  await Promise.resolve();
  return { records, actions: () => fold(records), tell, asked, ended: () => isOver };
}

function fold(records: DocumentRecord[]): PageAction[] {
  const actions = new Map<string, PageAction>();
  for (const record of records) {
    if (record.kind === 'action') actions.set(record.action, record.is);
    else if (record.kind === 'retract') actions.delete(record.action);
    else if (record.kind === 'revise') {
      const action = actions.get(record.action);
      if (action) actions.set(record.action, { ...action, ...record.changes } as PageAction);
    }
  }
  return [...actions.values()];
}

/** Puts markup into the page, and takes it out again. */
export function show(html: string): HTMLElement {
  const stage = document.createElement('main');
  stage.innerHTML = html;
  document.body.append(stage);
  onTestFinished(() => stage.remove());
  return stage;
}
