/**
 * What the person is told before they press Start. The receipt of their consent keeps these very words, so that what was
 * shown and what is kept can never differ.
 */
export const notice = {
  language: 'en',
  text: 'Your clicks, typing, scrolling and page changes on the sites above. Never passwords. Nothing leaves this browser until you export it.',
} as const;
