import { describe, expect, it } from 'vitest';
import { message } from '../i18n/message.ts';
import { noticeFor } from '../ui/notice.ts';
import { fakeClient } from '../ui/testing/fake-client.ts';
import { SESSION_ID } from '../ui/testing/session.ts';
import { startSession } from './start-session.ts';

const none = { timing: false, pointer: false };
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
    void startSession(
      { client, requestPermission },
      { task: 'Book a room', sites: `${SITE}, https://pay.example:8443/a/*`, extras: none },
    );
    expect(asked).toEqual([[SITE, 'https://pay.example/*']]);
    expect(sent.map(({ type }) => type)).toEqual(['session.prepare']);
  });

  it('prepares what was agreed to, with the very words that were shown', async () => {
    const { client, sent } = background();
    const outcome = await startSession(
      { client, requestPermission: allow },
      { task: '  Book a room ', sites: SITE, extras: none },
    );
    expect(outcome).toEqual({ started: true });
    expect(sent).toEqual([
      {
        type: 'session.prepare',
        params: {
          task: { label: 'Book a room' },
          capture: { actions: true, timing: false, pointer: false, page: false, screenshots: false, sites: [SITE] },
          notice: noticeFor(none),
        },
      },
      { type: 'session.start', params: {} },
    ]);
  });

  it('takes what else is recorded into the consent, and into the words', async () => {
    const { client, sent } = background();
    const extras = { timing: true, pointer: false };
    await startSession({ client, requestPermission: allow }, { task: 'Book a room', sites: SITE, extras });
    expect(sent[0]?.params).toMatchObject({ capture: { timing: true, pointer: false }, notice: noticeFor(extras) });
  });

  it.each([
    ['   ', SITE, 'task'],
    ['Book a room', '', 'sites'],
    ['Book a room', 'https://', 'sites'],
  ])('asks the background for nothing with task %j and sites %j', async (task, sites, field) => {
    const { client, sent } = background();
    const outcome = await startSession({ client, requestPermission: allow }, { task, sites, extras: none });
    expect(outcome).toMatchObject({ started: false, field });
    expect(sent).toEqual([]);
  });

  it('forgets the session when the permission is refused', async () => {
    const { client, sent } = background();
    const outcome = await startSession(
      { client, requestPermission: refuse },
      { task: 'Book a room', sites: SITE, extras: none },
    );
    expect(outcome).toEqual({ started: false, reason: message('start_refused'), field: null });
    expect(sent.map(({ type }) => type)).toEqual(['session.prepare', 'session.unprepare']);
  });

  it('forgets the session when the browser cannot even ask', async () => {
    const { client, sent } = background();
    const requestPermission = (): never => {
      throw new Error('Invalid value for origin pattern');
    };
    const outcome = await startSession(
      { client, requestPermission },
      { task: 'Book a room', sites: SITE, extras: none },
    );
    expect(outcome).toEqual({ started: false, reason: message('start_not_asked'), field: null });
    expect(sent.map(({ type }) => type)).toEqual(['session.prepare', 'session.unprepare']);
  });

  it('passes on why the background does not prepare or start', async () => {
    const second = background({ 'session.prepare': () => ({ prepared: false, reason: 'One is being recorded.' }) });
    expect(
      await startSession(
        { client: second.client, requestPermission: allow },
        { task: 'Book', sites: SITE, extras: none },
      ),
    ).toMatchObject({
      reason: 'One is being recorded.',
    });
    expect(second.sent.map(({ type }) => type)).toEqual(['session.prepare']);

    const full = background({ 'session.start': () => ({ started: false, reason: 'The storage is full.' }) });
    expect(
      await startSession(
        { client: full.client, requestPermission: allow },
        { task: 'Book', sites: SITE, extras: none },
      ),
    ).toMatchObject({
      reason: 'The storage is full.',
    });
  });

  it('says so when nobody answers', async () => {
    const { client } = background({
      'session.prepare': () => {
        throw new Error('gone');
      },
    });
    expect(
      await startSession({ client, requestPermission: allow }, { task: 'Book', sites: SITE, extras: none }),
    ).toEqual({
      started: false,
      reason: message('start_unreachable'),
      field: null,
    });
  });
});
