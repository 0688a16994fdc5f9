import { expect, test } from 'vitest';
import { noticeFor } from './notice.ts';

test('the notice names exactly what is recorded', () => {
  const texts = [false, true].flatMap((timing) => [false, true].map((pointer) => noticeFor({ timing, pointer }).text));
  expect(texts).toEqual([
    'Your clicks, typing, scrolling and page changes on the sites above. Never passwords. Nothing leaves this browser until you export it.',
    'Your clicks, typing, scrolling and page changes on the sites above. Also the path of your mouse. Never passwords. Nothing leaves this browser until you export it.',
    'Your clicks, typing, scrolling and page changes on the sites above. Also when you press keys in text fields, how long you rest on something before you act, and when you leave a page and come back. Never passwords, nor when their keys are pressed. Nothing leaves this browser until you export it.',
    'Your clicks, typing, scrolling and page changes on the sites above. Also when you press keys in text fields, how long you rest on something before you act, and when you leave a page and come back. Also the path of your mouse. Never passwords, nor when their keys are pressed. Nothing leaves this browser until you export it.',
  ]);
});
