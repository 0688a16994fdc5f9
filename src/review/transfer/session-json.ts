/** The text of a session piece by piece, so that no large one is written in one go while the page stands still. */
import type { Session } from '../../session/schema.ts';

/** Elements of a list in one piece. */
const PART = 250;

/** Together the same text that one session is saved as. */
export function* jsonOf(session: Session): Generator<string> {
  const fields = Object.entries<unknown>(session).filter(([, value]) => value !== undefined);
  let before = '{\n  ';
  for (const [name, value] of fields) {
    yield `${before}${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listOf(value);
    else yield indented(value, '  ');
    before = ',\n  ';
  }
  yield '\n}\n';
}

function* listOf(list: unknown[]): Generator<string> {
  for (let from = 0; from < list.length; from += PART) {
    const elements = list.slice(from, from + PART).map((element) => `    ${indented(element, '    ')}`);
    yield `${from === 0 ? '[\n' : ',\n'}${elements.join(',\n')}`;
  }
  yield '\n  ]';
}

/** A line break in the text of JSON is never one of a value. */
const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
