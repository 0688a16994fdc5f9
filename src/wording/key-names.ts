/** What is written on the keys of a keyboard. */
import { type MessageKey, message } from '../i18n/message.ts';
import type { Modifier } from '../session/schema.ts';

type Named = MessageKey extends infer Key ? (Key extends `key_${infer Name}` ? Name : never) : never;

const named = [
  ...([
    'Control',
    'Alt',
    'Shift',
    'Meta',
    'Enter',
    'Space',
    'Tab',
    'Escape',
    'Backspace',
    'Delete',
    'Home',
    'End',
  ] as const),
  ...([
    'PageUp',
    'PageDown',
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Insert',
    'ContextMenu',
    'CapsLock',
  ] as const),
] satisfies Named[];

const isNamed = (key: string): key is Named => (named as string[]).includes(key);

/** `Arrow Down` for ArrowDown, `Space` for a space, `A` for a. */
function keyName(key: string): string {
  const name = key === ' ' ? 'Space' : key;
  if (isNamed(name)) return message(`key_${name}`);
  return [...name].length === 1 ? name.toUpperCase() : name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
}

const inOrder = (modifiers: Modifier[]): Modifier[] =>
  (['Control', 'Alt', 'Shift', 'Meta'] as const).filter((modifier) => modifiers.includes(modifier));

/** `Control+Shift+A` */
export function keyNames(modifiers: Modifier[], key?: string): string {
  const keys = new Set([...inOrder(modifiers), ...(key === undefined ? [] : [key])]);
  return [...keys].map(keyName).join('+');
}

/** As the page was told it: `a` for a, and not `A`. */
export const keyLabel = (key: string): string => ([...key].length === 1 && key !== ' ' ? key : keyName(key));
