/** The two worlds meet in the test's own page, where they can be watched. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchDialogs } from '../page-world/watch-dialogs.ts';
import { meetPageWorld } from './page-world.ts';

/** Dialogs as the browser would have them, but answered at once. */
function standIns() {
  const said: unknown[][] = [];
  const before = { alert: window.alert, confirm: window.confirm, prompt: window.prompt };
  const one = (answer: unknown) =>
    function native(this: unknown, ...args: unknown[]): unknown {
      said.push([this, ...args.map(String)]);
      return answer;
    };
  Object.assign(window, { alert: one(undefined), confirm: one(true), prompt: one('Ada') });
  onTestFinished(() => void Object.assign(window, before));
  return said;
}

function meet(secret: string | null = null, first: 'page' | 'content' = 'page') {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const heard: unknown[][] = [];
  if (first === 'page') watchDialogs(secret);
  const world = meetPageWorld(secret, ending.signal);
  if (first === 'content') watchDialogs(secret);
  for (const type of ['opened', 'answered', 'failed'] as const)
    world.hear(type, (detail) => heard.push([type, detail]));
  return { heard, end: () => ending.abort() };
}

test.each([
  ['page', null],
  ['content', null],
  ['page', 'a secret'],
] as const)('they meet where the %s begins, under %s', (first, secret) => {
  standIns();
  const { heard } = meet(secret, first);
  window.alert('Saved');
  expect(window.confirm('Sure?')).toBe(true);
  expect(window.prompt('Name?')).toBe('Ada');
  window.alert();
  window.prompt(undefined);
  expect(heard).toEqual([
    ['opened', 'alert:Saved'],
    ['answered', true],
    ['opened', 'confirm:Sure?'],
    ['answered', true],
    ['opened', 'prompt:Name?'],
    ['answered', 'Ada'],
    ['opened', 'alert:'],
    ['answered', true],
    ['opened', 'prompt:'],
    ['answered', 'Ada'],
  ]);
});

test('a prompt that is dismissed is answered with no', () => {
  standIns();
  window.prompt = () => null;
  const { heard } = meet();
  expect(window.prompt('Name?')).toBeNull();
  expect(heard).toEqual([
    ['opened', 'prompt:Name?'],
    ['answered', false],
  ]);
});

test('under another secret they do not meet, and the page keeps what it had', () => {
  standIns();
  const before = window.alert;
  watchDialogs('one');
  meetPageWorld('another', AbortSignal.abort());
  expect(window.alert).toBe(before);
});

test('once something of the page is there, nobody is met any more', async () => {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  meetPageWorld(null, ending.signal);
  const element = document.createElement('i');
  document.body.append(element);
  onTestFinished(() => element.remove());
  await vi.waitFor(() => {
    const offered = vi.fn();
    document.fonts.addEventListener('showhow-offer', offered, { once: true });
    document.fonts.dispatchEvent(new CustomEvent('showhow-ask'));
    expect(offered).not.toHaveBeenCalled();
  });
});

test('to the page everything is as it was', () => {
  const said = standIns();
  const before = Object.getOwnPropertyDescriptors(window);
  meet();
  const after = Object.getOwnPropertyDescriptors(window);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const name of ['alert', 'confirm', 'prompt'] as const) {
    const { value: _value, ...rest } = after[name] ?? {};
    expect(rest).toEqual({ writable: true, enumerable: true, configurable: true });
    expect(window[name]).toHaveProperty('name', 'native');
    expect(window[name]).toHaveLength(0);
    expect(Object.getPrototypeOf(window[name])).toBe(Function.prototype);
    expect(Reflect.ownKeys(window[name])).toEqual(Reflect.ownKeys(before[name].value as object));
    expect(String(window[name])).toMatch(/^function \w*\(\) \{\s*\[native code\]\s*\}$/u);
    expect(Object.prototype.toString.call(window[name])).toBe('[object Function]');
  }
  const self = { its: 'own' };
  window.alert.call(self as never, 'x');
  expect(said).toEqual([[self, 'x']]);
});

test('a message is asked for its text once, by the browser', () => {
  const said = standIns();
  const { heard } = meet();
  const message = { toString: vi.fn(() => 'made') };
  window.alert(message);
  expect(message.toString).toHaveBeenCalledOnce();
  expect(said.map(([, text]) => text)).toEqual(['made']);
  expect(heard[0]).toEqual(['opened', 'alert:made']);
});

test('what the browser throws is thrown, and is no dialog', () => {
  standIns();
  const error = new TypeError('Illegal invocation');
  window.alert = () => {
    throw error;
  };
  const { heard } = meet();
  expect(() => window.alert('x')).toThrow(error);
  expect(heard).toEqual([
    ['opened', 'alert:x'],
    ['failed', true],
  ]);
});

test('nothing of it goes through what the page has replaced afterwards', () => {
  standIns();
  const { heard } = meet();
  let seen = 0;
  const refuse = (): never => {
    seen += 1;
    throw new Error('Refused');
  };
  const targets: [object, string][] = [
    [EventTarget.prototype, 'dispatchEvent'],
    [EventTarget.prototype, 'addEventListener'],
    [Function.prototype, 'call'],
    [Function.prototype, 'apply'],
    [Reflect, 'apply'],
    [window, 'CustomEvent'],
    [window, 'Proxy'],
    [String.prototype, 'toString'],
  ];
  const before = targets.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name) ?? {});
  const root: object = Object.prototype;
  const polluted = ['get', 'apply', 'bubbles', 'detail', 'composed', 'once'];
  let calls: unknown[] = [];
  try {
    for (const [target, name] of targets) Object.defineProperty(target, name, { value: refuse, configurable: true });
    for (const name of polluted) Object.defineProperty(root, name, { get: refuse, configurable: true });
    calls = [window.confirm('Sure?')];
  } finally {
    for (const name of polluted) Reflect.deleteProperty(root, name);
    for (const [index, [target, name]] of targets.entries()) {
      Object.defineProperty(target, name, { __proto__: null, ...before[index] } as PropertyDescriptor);
    }
  }
  expect(calls).toEqual([true]);
  expect(heard).toEqual([
    ['opened', 'confirm:Sure?'],
    ['answered', true],
  ]);
  expect(seen).toBe(0);
});

test('when it ends, the page has its own functions back, and what it kept of ours tells nothing', () => {
  const said = standIns();
  const { alert: native } = window;
  const { heard, end } = meet();
  const kept = window.alert;
  end();
  expect(window.alert).toBe(native);
  kept('x');
  expect(said.map(([, text]) => text)).toEqual(['x']);
  expect(heard).toEqual([]);
});

test('what the page has put around it stays there', () => {
  standIns();
  const { end } = meet();
  const ours = window.alert;
  const around = (text: string): void => ours(`${text}!`);
  window.alert = around;
  end();
  expect(window.alert).toBe(around);
});
