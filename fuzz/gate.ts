/** The gate that each message to the background passes. */
import fc from 'fast-check';
import { captureOf, notice } from '../e2e/capture.ts';
import type { ExtensionHandlers, PageHandlers } from '../src/messaging/messages.ts';
import { createRouter, type MessageSender } from '../src/messaging/router.ts';
import { extensionMessages, pageMessages, schemas } from '../src/messaging/schemas.ts';
import { anyValue, mutated } from './mutated.ts';
import { claim, type Property } from './property.ts';

const ID = 'showhow';
const BASE = 'chrome-extension://showhow/';

const params: Record<keyof typeof schemas, unknown> = {
  'document.open': {
    document: 'd',
    frame: [0],
    url: 'https://shop.example/',
    title: 'Shop',
    openedAt: 1,
    viewport: { width: 1, height: 1, scale: 1 },
  },
  'records.append': { document: 'd', records: [{ kind: 'leave', sequence: 1, time: 1, cached: false }] },
  'pill.pause': { document: 'd' },
  'pill.stop': { document: 'd' },
  'pill.note': { document: 'd' },
  'session.current': {},
  'session.prepare': { task: { label: 'Buy a lamp' }, capture: captureOf(['https://shop.example/*']), notice },
  'session.start': {},
  'session.unprepare': {},
  'session.pause': {},
  'session.resume': {},
  'session.stop': {},
  'session.mark': { mark: 'mistake' },
  'session.note': { text: 'A note' },
  'session.finish': { session: '0190f3c1-7b6a-7c3d-8e4f-5a6b7c8d9e0f' },
  'sites.forget': { sites: ['https://shop.example/*'] },
  'settings.read': {},
  'settings.write': { denied: ['*://*.bank.example/*'], forgetSites: true },
  'collector.read': {},
  'collector.invite': { link: 'https://collector.example/join#secret' },
  'collector.look': {},
  'collector.prepare': { workerName: 'Ada' },
  'collector.unprepare': {},
  'collector.join': { workerName: 'Ada' },
  'collector.decline': {},
  'collector.leave': {},
  'collector.held': {},
  'collector.statement': {},
  'tasks.list': {},
  'tasks.decline': { task: 't1' },
  'tasks.undecline': {},
  'tasks.report': { task: 't1', reason: 'The page is gone' },
  'submission.submit': { session: '0190f3c1-7b6a-7c3d-8e4f-5a6b7c8d9e0f' },
  'submission.withdraw': { session: '0190f3c1-7b6a-7c3d-8e4f-5a6b7c8d9e0f' },
  'submission.refresh': {},
};
const messages = Object.entries(params).map(([type, each]) => ({ type, params: each }));

const message = fc.oneof(
  { weight: 4, arbitrary: mutated(messages) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(...Object.keys(schemas), 'toString', '__proto__', 'hasOwnProperty', ''),
      params: anyValue,
    }),
  },
  { weight: 1, arbitrary: anyValue },
);

const sender: fc.Arbitrary<MessageSender> = fc.record({
  id: fc.oneof(
    { weight: 5, arbitrary: fc.constant(ID) },
    { weight: 1, arbitrary: fc.constantFrom('other', undefined) },
  ),
  url: fc.oneof(
    fc.constantFrom(`${BASE}src/popup/index.html`, 'https://shop.example/', `https://evil.example/${BASE}`, undefined),
    fc.constantFrom('chrome-extension://showhowl/', 'chrome-extension://show/', BASE.toUpperCase(), ` ${BASE}`),
    fc.webUrl(),
  ),
  origin: fc.constantFrom('https://shop.example', 'null', BASE, undefined),
  frameId: fc.constantFrom(0, 7, undefined),
  tab: fc.constantFrom(undefined, {}, { id: 0 }, { id: 7 }),
});

interface Call {
  type: string;
  params: unknown;
}

function handlers(types: object, calls: Call[]): Record<string, (given: unknown) => Promise<null>> {
  return Object.fromEntries(
    Object.keys(types).map((type) => [
      type,
      async (given: unknown) => {
        calls.push({ type, params: given });
        return null;
      },
    ]),
  );
}

function checkCall({ type, params: given }: Call, { url = '', tab, frameId }: MessageSender): void {
  const isOwn = url.startsWith(BASE);
  claim(Object.hasOwn(isOwn ? extensionMessages : pageMessages, type), `${type} is nothing that ${url} may ask for`);
  claim(isOwn || (tab?.id !== undefined && frameId !== undefined), 'what is in no tab reports nothing of a page');
  claim(schemas[type as keyof typeof schemas].safeParse(given).success, `what ${type} is handed is understood`);
}

export const gate: Property<[unknown, MessageSender]> = {
  name: 'message gate',
  inputs: fc.tuple(message, sender),
  async check([sent, from]) {
    const calls: Call[] = [];
    const page = handlers(pageMessages, calls) as unknown as PageHandlers;
    const extension = handlers(extensionMessages, calls) as unknown as ExtensionHandlers;
    const reply = await createRouter({ id: ID, baseUrl: BASE, page, extension })(sent, from);
    if (!reply?.ok) {
      claim(calls.length === 0, 'what is refused reaches no handler');
      claim(!reply || ['Refused', 'BadMessage'].includes(reply.error.name), 'the gate refuses, and throws nothing');
      return;
    }
    claim(from.id === ID, 'another extension is not answered');
    const [call] = calls;
    claim(call !== undefined && calls.length === 1, 'what is answered reached one handler');
    checkCall(call, from);
  },
};
