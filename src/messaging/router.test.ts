import { expect, test, vi } from 'vitest';
import { createClient, Refused, Unreachable } from './client.ts';
import type { ExtensionHandlers, PageHandlers } from './messages.ts';
import { createRouter, LONGEST_MESSAGE, type MessageSender } from './router.ts';

const ID = 'showhow';
const BASE = 'chrome-extension://showhow/';
const popup: MessageSender = { id: ID, url: `${BASE}src/popup/index.html` };
const page: MessageSender = {
  id: ID,
  url: 'https://shop.example/',
  frameId: 3,
  documentId: 'D1',
  tab: { id: 7 },
  origin: 'https://shop.example',
};

function routed() {
  const open = vi.fn(async () => ({ admitted: false }) as const);
  const stop = vi.fn(async () => ({ session: 'x' }));
  const pageHandlers = { 'document.open': open, 'records.append': vi.fn() } as unknown as PageHandlers;
  const extension = { 'session.stop': stop, 'session.current': vi.fn() } as unknown as ExtensionHandlers;
  return { open, stop, route: createRouter({ id: ID, baseUrl: BASE, page: pageHandlers, extension }) };
}
const opening = {
  document: 'd',
  frame: [],
  url: 'https://shop.example/',
  title: '',
  openedAt: 1,
  revisited: false,
  viewport: { width: 1, height: 1, scale: 1 },
};

test('hands a page’s message on with the sender that the browser names', async () => {
  const { route, open } = routed();
  await expect(route({ type: 'document.open', params: opening }, page)).resolves.toEqual({
    ok: true,
    value: { admitted: false },
  });
  expect(open).toHaveBeenCalledWith(opening, {
    tab: 7,
    frame: 3,
    document: 'D1',
    url: 'https://shop.example/',
    origin: 'https://shop.example',
  });
});

test.each([
  ['another extension', { ...popup, id: 'other' }],
  ['a sender without a name', { url: `${BASE}src/popup/index.html` }],
])('does not answer %s', (_, sender) => {
  const { route, stop } = routed();
  expect(route({ type: 'session.stop', params: {} }, sender)).toBeUndefined();
  expect(stop).not.toHaveBeenCalled();
});

test('a page may not stop a session', async () => {
  const { route, stop } = routed();
  const reply = await route({ type: 'session.stop', params: {} }, page);
  expect(reply).toEqual({ ok: false, error: { name: 'Refused', message: 'A page may not ask for session.stop' } });
  expect(stop).not.toHaveBeenCalled();
});

test('an address that only begins like the extension’s is a page', async () => {
  const { route, stop } = routed();
  await route(
    { type: 'session.stop', params: {} },
    { ...page, url: 'https://evil.example/chrome-extension://showhow/' },
  );
  expect(stop).not.toHaveBeenCalled();
});

test('a page that says too much at once is refused, and heard again later; another one is heard meanwhile', async () => {
  let time = 0;
  const open = vi.fn(async () => ({ admitted: false }) as const);
  const handlers = { 'document.open': open } as unknown as PageHandlers;
  const route = createRouter({
    id: ID,
    baseUrl: BASE,
    page: handlers,
    extension: {} as ExtensionHandlers,
    now: () => time,
  });
  const send = (from: MessageSender) => route({ type: 'document.open', params: opening }, from);
  for (let count = 0; count < 2000; count += 1) void send(page);
  expect(open).toHaveBeenCalledTimes(2000);
  await expect(send(page)).resolves.toEqual({
    ok: false,
    error: { name: 'Refused', message: 'Too many messages at once' },
  });
  await expect(send({ ...page, tab: { id: 8 } })).resolves.toMatchObject({ ok: true });
  time = 1000;
  await expect(send(page)).resolves.toMatchObject({ ok: true });
});

test('a message that is too long is refused before anybody looks into it', async () => {
  const { route } = routed();
  const records = ['x'.repeat(LONGEST_MESSAGE)];
  const reply = await route({ type: 'records.append', params: { document: 'd', records } }, page);
  expect(reply).toEqual({ ok: false, error: { name: 'Refused', message: 'A message is too long' } });
});

test.each(['session.start', 'session.resume', 'session.note', 'settings.write', 'sites.forget', 'settings.read'])(
  'a page may not ask for %s',
  async (type) => {
    const { route } = routed();
    await expect(route({ type, params: {} }, page)).resolves.toMatchObject({ ok: false, error: { name: 'Refused' } });
  },
);

test('what does not come from a tab may not report a document', async () => {
  const { route, open } = routed();
  const reply = await route({ type: 'document.open', params: opening }, { id: ID, url: 'https://shop.example/' });
  expect(reply).toMatchObject({ ok: false });
  expect(open).not.toHaveBeenCalled();
});

test.each([
  null,
  'text',
  7,
  {},
  { type: 7 },
  { type: 'toString', params: {} },
  { type: '__proto__', params: {} },
  { type: 'no.such' },
])('does not answer %j', (message) => {
  expect(routed().route(message, popup)).toBeUndefined();
});

test('says which part of a message it did not understand, and never its content', async () => {
  const { route, open } = routed();
  const reply = await route({ type: 'document.open', params: { ...opening, openedAt: 'hunter2' } }, page);
  expect(reply).toMatchObject({ ok: false, error: { name: 'BadMessage' } });
  expect(JSON.stringify(reply)).toContain('openedAt');
  expect(JSON.stringify(reply)).not.toContain('hunter2');
  expect(open).not.toHaveBeenCalled();
});

test('refuses what the schema cannot even look at', async () => {
  const { route, open } = routed();
  const reply = await route(
    { type: 'document.open', params: { ...opening, document: { length: { toString: null } } } },
    page,
  );
  expect(reply).toEqual({
    ok: false,
    error: { name: 'BadMessage', message: 'document.open was not understood (all)' },
  });
  expect(open).not.toHaveBeenCalled();
});

test('a handler that throws is answered with its error, which the client throws again', async () => {
  const { route, stop } = routed();
  stop.mockRejectedValue(new Error('Nothing is being recorded.'));
  const client = createClient(async (message) => route(message, popup));
  await expect(client('session.stop', {})).rejects.toThrow(new Refused('Nothing is being recorded.'));
});

test('no answer is told apart from a refusal', async () => {
  const client = createClient(async () => undefined);
  await expect(client('session.stop', {})).rejects.toBeInstanceOf(Unreachable);
});
