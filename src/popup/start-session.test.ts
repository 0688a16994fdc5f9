import { describe, expect, it } from 'vitest';
import { notice } from '../ui/notice.ts';
import { fakeClient } from '../ui/testing/fake-client.ts';
import { SESSION_ID } from '../ui/testing/session.ts';
import { sentences, startSession } from './start-session.ts';

const SITE = 'https://booking.example/*';

function background(answers: Parameters<typeof fakeClient>[0] = {}) {
  return fakeClient({
    'session.prepare': () => ({ prepared: true }),
    'session.unprepare': () => null,
    'session.start': () => ({ started: true, session: SESSION_ID }),
    ...answers,
  });
}
const allow = (): Promise<boolean> => Promise.resolve(true);
const refuse = (): Promise<boolean> => Promise.resolve(false);

describe('startSession', () => {
  it('asks for the permission before anything is awaited, while the click still counts', () => {
    const { client, sent } = background();
    const asked: string[][] = [];
    const requestPermission = (origins: string[]): Promise<boolean> => {
      asked.push(origins);
      return new Promise(() => undefined);
    };
    void startSession({ client, requestPermission }, 'Book a room', `${SITE}, https://pay.example:8443/a/*`);
    expect(asked).toEqual([[SITE, 'https://pay.example/*']]);
    expect(sent.map(({ type }) => type)).toEqual(['session.prepare']);
  });

  it('prepares what was agreed to, with the very words that were shown', async () => {
    const { client, sent } = background();
    const outcome = await startSession({ client, requestPermission: allow }, '  Book a room ', SITE);
    expect(outcome).toEqual({ started: true });
    expect(sent).toEqual([
      {
        type: 'session.prepare',
        params: {
          task: { label: 'Book a room' },
          capture: { actions: true, timing: false, pointer: false, page: false, screenshots: false, sites: [SITE] },
          notice: { text: notice.text, language: 'en' },
        },
      },
      { type: 'session.start', params: {} },
    ]);
  });

  it.each([
    ['   ', SITE, 'task'],
    ['Book a room', '', 'sites'],
    ['Book a room', 'https://', 'sites'],
  ])('asks the background for nothing with task %j and sites %j', async (task, sites, field) => {
    const { client, sent } = background();
    const outcome = await startSession({ client, requestPermission: allow }, task, sites);
    expect(outcome).toMatchObject({ started: false, field });
    expect(sent).toEqual([]);
  });

  it('forgets the session when the permission is refused', async () => {
    const { client, sent } = background();
    const outcome = await startSession({ client, requestPermission: refuse }, 'Book a room', SITE);
    expect(outcome).toEqual({ started: false, reason: sentences.refused, field: null });
    expect(sent.map(({ type }) => type)).toEqual(['session.prepare', 'session.unprepare']);
  });

  it('forgets the session when the browser cannot even ask', async () => {
    const { client, sent } = background();
    const requestPermission = (): never => {
      throw new Error('Invalid value for origin pattern');
    };
    const outcome = await startSession({ client, requestPermission }, 'Book a room', SITE);
    expect(outcome).toEqual({ started: false, reason: sentences.notAsked, field: null });
    expect(sent.map(({ type }) => type)).toEqual(['session.prepare', 'session.unprepare']);
  });

  it('passes on why the background does not prepare or start', async () => {
    const second = background({ 'session.prepare': () => ({ prepared: false, reason: 'One is being recorded.' }) });
    expect(await startSession({ client: second.client, requestPermission: allow }, 'Book', SITE)).toMatchObject({
      reason: 'One is being recorded.',
    });
    expect(second.sent.map(({ type }) => type)).toEqual(['session.prepare']);

    const full = background({ 'session.start': () => ({ started: false, reason: 'The storage is full.' }) });
    expect(await startSession({ client: full.client, requestPermission: allow }, 'Book', SITE)).toMatchObject({
      reason: 'The storage is full.',
    });
  });

  it('says so when nobody answers', async () => {
    const { client } = background({
      'session.prepare': () => {
        throw new Error('gone');
      },
    });
    expect(await startSession({ client, requestPermission: allow }, 'Book', SITE)).toEqual({
      started: false,
      reason: sentences.unreachable,
      field: null,
    });
  });
});
