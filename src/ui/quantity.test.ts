import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../i18n/testing/catalogues.ts';
import { pageAddress } from './page-address.ts';
import { howMany, shortened, size } from './quantity.ts';

it('counts in words', () => {
  expect(howMany(0, 'action')).toBe('0 actions');
  expect(howMany(1, 'action')).toBe('1 action');
  expect(howMany(2_400, 'action')).toBe('2,400 actions');
});

afterEach(() => speak('en'));

describe('size', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [3_440_000, '3.4 MB'],
    [52_000_000_000, '52 GB'],
  ])('says %d bytes as %s', (bytes, said) => expect(size(bytes)).toBe(said));

  it('says it as the language does', () => {
    speak('de');
    expect(size(3_440_000)).toMatch(/^3,4\sMB$/u);
    speak('fr');
    expect(size(3_440_000)).toMatch(/^3,4\sMo$/u);
  });
});

it('shows where a text was cut off', () => {
  expect(shortened('Lisbon', 6)).toBe('Lisbon');
  expect(shortened('Lisbon and Porto', 8)).toBe('Lisbon…');
});

it('says an address as people read it', () => {
  expect(pageAddress('https://booking.example/')).toBe('booking.example');
  expect(pageAddress('http://localhost:8080/a/b?c=d#e')).toBe('localhost:8080/a/b');
  expect(pageAddress('about:blank')).toBe('about:blank');
  expect(pageAddress('not an address')).toBe('not an address');
});
