/** A text as a regular expression finds it, with the flag `u`. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
