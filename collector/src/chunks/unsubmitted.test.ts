import { expect, test } from 'vitest';
import { createUnsubmitted } from './unsubmitted.ts';

test('what was there before counts, and what is being written does, until it is known that it is not there', () => {
  const held = createUnsubmitted([{ name: 'a', bytes: 10 }]);
  const [written, failed] = [held.begin('b', 5), held.begin('c', 7)];
  expect([held.bytes(), held.chunks()]).toEqual([22, 3]);
  written(true);
  failed(false);
  expect([held.bytes(), held.chunks()]).toEqual([15, 2]);
});

test('what two write at once counts once, whoever of them has put it there', () => {
  const held = createUnsubmitted([]);
  const [first, second] = [held.begin('a', 5), held.begin('a', 5)];
  expect(held.bytes()).toBe(5);
  second(true);
  first(false);
  expect(held.bytes()).toBe(5);
});

test('what is named while another one still writes it does not come back', () => {
  const held = createUnsubmitted([]);
  const [first, second] = [held.begin('a', 5), held.begin('a', 5)];
  first(true);
  held.named(['a']);
  second(true);
  expect([held.bytes(), held.chunks()]).toEqual([0, 0]);
});

test('who was writing it before it was named takes nothing from whoever writes it anew', () => {
  const held = createUnsubmitted([]);
  const before = held.begin('a', 5);
  held.named(['a']);
  held.begin('a', 5);
  before(false);
  expect(held.bytes()).toBe(5);
});

test('what is removed while another one still writes it is there again', () => {
  const held = createUnsubmitted([]);
  const [first, second] = [held.begin('a', 5), held.begin('a', 5)];
  first(true);
  held.removed(['a']);
  second(true);
  expect(held.bytes()).toBe(5);
  held.removed(['a']);
  expect([held.bytes(), held.chunks()]).toEqual([0, 0]);
});
