/** Tables of fields, for the documentation. */
import type { JsonSchema } from './json-schema.mts';

const sections: Record<string, string> = {
  Action: 'actions-what-the-person-did',
  Effect: 'effects-what-the-browser-did-in-consequence',
  Selector: 'selectors',
  Target: 'targets-which-element',
  Masked: 'masked-values',
  SessionDocument: 'tabs-and-documents',
  Tab: 'tabs-and-documents',
};

/** A type in words: `number`, `"left" or "right"`, `list of Selector`. */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return referred(schema.$ref);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' and ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`"${value}"\``).join(' or ');
  if (schema.type === 'array') return listType(schema);
  if (schema.type === 'object') return objectType(schema);
  if (schema.format === 'date-time') return 'ISO 8601 UTC time';
  return schema.type ?? 'any';
}

function referred(reference: string): string {
  const name = reference.split('/').at(-1) ?? '';
  const section = sections[name];
  return section ? `[${name}](#${section})` : `[${name}](#${name.toLowerCase()})`;
}

function listType({ items, prefixItems }: JsonSchema): string {
  if (prefixItems) return `[${prefixItems.map(typeOf).join(', ')}]`;
  return items ? `list of ${typeOf(items)}` : 'list';
}

function objectType({ properties, additionalProperties }: JsonSchema): string {
  if (!properties) return additionalProperties ? `object of ${typeOf(additionalProperties)}` : 'object';
  const fields = Object.entries(properties).map(([name, schema]) => `${name}: ${typeOf(schema)}`);
  return `{ ${fields.join(', ')} }`;
}

export function fieldTable(schema: JsonSchema, leaveOut: readonly string[] = []): string {
  const rows = Object.entries(schema.properties ?? {})
    .filter(([name]) => !leaveOut.includes(name))
    .map(([name, field]) => {
      const optional = schema.required?.includes(name) ? '' : ' (optional)';
      return [`\`${name}\`${optional}`, typeOf(field), field.description ?? ''];
    });
  return rows.length === 0 ? '' : table(['field', 'type', 'meaning'], rows);
}

/** As the formatter leaves it: columns of one width. */
export function table(head: string[], rows: string[][]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [first = '', ...others] = cells.map(line);
  return [first, rule, ...others].join('\n');
}

/** The variants of a union, by the constant in one of their fields. */
export function variantsBy(field: string, schema: JsonSchema): [string, JsonSchema][] {
  const variants = schema.oneOf ?? schema.anyOf ?? [];
  return variants.map((variant) => [String(variant.properties?.[field]?.const), variant]);
}
