import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEchoes } from '../../masking/echoes.ts';
import { optionalKinds } from '../../masking/kinds.ts';
import type { Revision, UnnumberedRecord } from '../../session/record.ts';
import { target } from '../../session/testing/build.ts';
import type { Outbox } from '../outbox.ts';
import { createMaskedOutbox } from './masked-outbox.ts';

type Sent = UnnumberedRecord | { kind: 'revise'; action: string; changes: Revision };

/** What leaves the page, in order. */
function outboxOf(allowed: readonly string[] = []) {
  const sent: Sent[] = [];
  const plain = {
    add: (record: UnnumberedRecord) => sent.push(structuredClone(record)),
    revise: (action: string, _: number, changes: Revision) =>
      sent.push({ kind: 'revise', action, changes: structuredClone(changes) }),
  } as unknown as Outbox;
  const allows = (kind: string): boolean => allowed.includes(kind);
  const outbox = createMaskedOutbox(
    plain,
    createEchoes(allows, () => []),
    allows,
  );
  let time = 0;
  const act = (action: string, is: object): void => {
    time += 1;
    outbox.add({ kind: 'action', time, action, is: { time, ...is } } as UnnumberedRecord);
  };
  return {
    sent,
    release: outbox.release,
    other(is: object) {
      act('other', is);
      outbox.revise('other', time, { options: [] });
    },
    slide(action: string, value: string) {
      act(action, { type: 'click', target: target({ tag: 'input', attributes: { type: 'range' } }) });
      outbox.revise(action, time, { value });
    },
    /** Letter by letter. @param before what is in the field already */
    type(action: string, text: string, before = '') {
      const letters = Array.from(text);
      const upTo = (end: number) => {
        const typed = letters.slice(0, end).join('');
        return { value: before + typed, text: typed };
      };
      act(action, { type: 'type', ...upTo(1) });
      for (let end = 2; end <= letters.length; end += 1) outbox.revise(action, time, upTo(end));
    },
    title: (title: string) => outbox.add({ kind: 'title', time, title }),
    /** What the action says in the end. */
    said(action: string): Revision {
      const last: Revision = {};
      for (const record of sent)
        if ('action' in record && record.action === action)
          Object.assign(last, record.kind === 'revise' ? record.changes : (record as { is: Revision }).is);
      return last;
    },
  };
}

const card = '4111 1111 1111 1111';
const scroll = { type: 'scroll' };

test('the half of a card number is not told where the person scrolls in the middle of it', () => {
  const { sent, type, other, release, said } = outboxOf();
  type('first', card.slice(0, 9));
  other(scroll);
  type('second', card.slice(9), card.slice(0, 9));
  release();
  expect(sent.map(({ kind }) => kind)).toEqual(['action', 'action', 'revise', 'action', 'revise', 'revise']);
  expect(JSON.stringify(sent)).not.toMatch(/\d{4}/u);
  for (const action of ['first', 'second']) expect(said(action)).toMatchObject({ value: { masked: 'card' } });
});

test('a number that is none is told, though the person scrolled in the middle of it', () => {
  const { type, other, release, said } = outboxOf();
  type('first', '2026');
  other(scroll);
  type('second', '1126', '2026');
  expect(said('first')).toMatchObject({ value: { masked: 'field' } });
  release();
  expect(said('first')).toMatchObject({ value: '2026' });
  expect(said('second')).toMatchObject({ value: '20261126', text: '1126' });
});

test('what the page repeats of a half is masked when something else is done', () => {
  const { sent, type, other, title } = outboxOf();
  type('first', '4111 1111');
  title('Searching for 4111 1111');
  expect(sent).toHaveLength(1);
  other({ type: 'click', target: target({ name: 'Clear 4111 1111' }) });
  expect(sent.slice(1, 3)).toMatchObject([
    { kind: 'title', title: { masked: 'field' } },
    { is: { target: { name: { masked: 'field' } } } },
  ]);
});

test('the value of a slider is told at once, and nothing of a half with it', () => {
  const { sent, type, slide, said } = outboxOf();
  type('first', '4111 1111');
  slide('second', '42');
  expect(said('second')).toMatchObject({ value: '42' });
  slide('third', '4111 1111');
  expect(said('third')).toMatchObject({ value: { masked: 'field' } });
  expect(JSON.stringify(sent)).not.toContain('4111');
});

test('Enter hands over what was typed: it is told before it', () => {
  const { sent, type, other } = outboxOf();
  type('number', '2026');
  other({ type: 'press', key: 'Enter' });
  expect(sent.slice(0, 3)).toMatchObject([
    { action: 'number' },
    { changes: { value: '2026' } },
    { is: { key: 'Enter' } },
  ]);
});

test('whatever is typed and done in between, the last text is told, or that it is masked', () => {
  const step = fc.oneof(
    fc.constantFrom('scroll', 'title', 'leave'),
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constant('4111 '),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.subarray([...optionalKinds]), (steps, allowed) => {
      const { type, other, title, release, said } = outboxOf(allowed);
      let content = '';
      const typed: [string, string, string][] = [];
      for (const [index, each] of steps.entries()) {
        if (each === 'scroll') other(scroll);
        else if (each === 'title') title(`You typed ${content}`);
        else if (each === 'leave') release();
        else {
          type(`a${index}`, each, content);
          content += each;
          typed.push([`a${index}`, content, each]);
        }
      }
      release();
      for (const [action, value, text] of typed) {
        const last = said(action);
        const isMasked = typeof last.value === 'object' && last.value !== null;
        expect(isMasked || (last.value === value && last.text === text)).toBe(true);
        expect(last.value).not.toEqual({ masked: 'field' });
      }
    }),
  );
});
