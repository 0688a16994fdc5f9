import { expect, onTestFinished, test } from 'vitest';
import type { About } from '../../api/collector.ts';
import { createDevice } from '../../testing/device.ts';
import { ADDRESS, closeAll, testCollector } from '../../testing/test-collector.ts';
import { agreement, joinBody, refusal } from '../../testing/worker.ts';

test.each(['To book rooms', 'To book rooms.'])('what is agreed to is in sentences: %s', async (purpose) => {
  const one = await testCollector({ SHOWHOW_PURPOSE: purpose });
  onTestFinished(() => closeAll(one));
  const { text } = await agreement(one);
  expect(text).toContain(
    '\nIt is for: To book rooms.\nSessions, and what you report of broken tasks, are kept for 365 days at most: a longer time that is set later holds for what you agree to after that.',
  );
});

test.each([
  ['de-AT,de;q=0.9,en;q=0.5', 'de', 'Nur die Sitzungen, die Sie einreichen'],
  ['nl, en;q=0.1, es;q=0.8', 'es', 'Solo las sesiones que entregas'],
  ['fr', 'fr', 'Seulement les sessions que vous remettez'],
  ['de;q=0, en', 'en', 'Only the sessions that you submit'],
  ['nl', 'en', 'Only the sessions that you submit'],
  [';;q=,,*', 'en', 'Only the sessions that you submit'],
])('who reads %s is told in %s', async (header, language, words) => {
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  const answer = await one.app.request('/api/v1/collector', { headers: { 'accept-language': header } });
  const told = (await answer.json()) as About;
  expect(told.agreement.language).toBe(language);
  expect(told.receives).toContain(words);
  expect(told.agreement.text).toContain(words);
});

test('what was agreed to is what was told, in whatever language', async () => {
  const one = await testCollector();
  onTestFinished(() => closeAll(one));
  const join = async (agreed: object) => {
    const key = await createDevice(ADDRESS);
    const body = JSON.stringify({ ...(await joinBody(one, key)), agreed });
    return one.app.request(await key.request('POST', '/api/v1/devices', { body }));
  };
  const answer = await one.app.request('/api/v1/collector', { headers: { 'accept-language': 'de' } });
  const { agreement: german } = (await answer.json()) as About;
  const at = new Date().toISOString();
  expect((await join({ ...german, at })).status).toBe(201);
  expect(await refusal(await join({ ...german, language: 'fr', at }))).toBe('409 wrong-agreement');
  const { agreed_text: text, agreed_days: days } = await one.collector.db
    .selectFrom('devices')
    .select(['agreed_text', 'agreed_days'])
    .executeTakeFirstOrThrow();
  expect({ text, days }).toEqual({ text: german.text, days: 365 });
});
