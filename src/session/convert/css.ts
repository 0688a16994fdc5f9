/** CSS that other tools understand as we do. */

/** CSS, Selectors Level 4: an attribute that has exactly this value. */
export const attributeIs = (name: string, value: string): string => `[${name}=${cssString(value)}]`;

/** CSSOM, serialize a string. */
const cssString = (value: string): string =>
  `"${value.replace(/["\\]/gu, '\\$&').replace(/\p{Cc}/gu, (control) => `\\${control.charCodeAt(0).toString(16)} `)}"`;
