/** `docs/session-format.md`, made from the schema and its descriptions. */
import type { MaskKind, Selector } from '../../src/session/schema.ts';
import { compactJson, exampleSession } from './example.mts';
import { fieldTable, table, variantsBy } from './fields.mts';
import { type JsonSchema, type SessionSchema, schemaUrl, sessionSchema } from './json-schema.mts';

const howSelectorsMatch: Record<Selector['kind'], string> = {
  testId: 'elements whose attribute `attribute` has exactly the value `value`',
  role: 'elements with exactly this WAI-ARIA role and accessible name that assistive technology is shown; case counts, white space is collapsed, characters of icon fonts are taken out',
  label:
    'fields with a label that is exactly this: the text of an element that `aria-labelledby` names, else `aria-label`, else the text of a `<label>` without the fields in it',
  placeholder: 'elements whose `placeholder` is exactly this',
  text: 'the innermost elements whose text within the root is exactly this, with white space collapsed; hidden text counts, that of fields, editable regions, scripts and styles does not; `<input>` buttons have their value as text',
  alt: 'elements whose `alt` is exactly this',
  title: 'elements whose `title` is exactly this',
  id: 'elements whose `id` is exactly this',
  css: 'elements that match this CSS selector',
  xpath:
    'elements that this XPath 1.0 expression finds, evaluated on the document; only within documents, never in shadow roots',
};

const whatMasksHide: Record<MaskKind, string> = {
  password: 'a password',
  card: 'the number of a payment card, its expiry date or security code',
  code: 'a one-time code',
  account: 'the number of a bank account, or of a bank',
  email: 'an e-mail address',
  phone: 'a telephone number',
  address: 'a postal address, or a part of it',
  birthDate: 'when or where somebody was born',
  id: 'the number of a person’s document, tax or insurance',
  secret: 'an access key or token',
  field: 'the value of a field that was masked for what it is, not for what was in it',
  file: 'the name of a file',
  redacted: 'taken out by the worker after recording',
};

const actionFields = ['id', 'type', 'at', 'until', 'tab', 'document', 'target', 'timing'];
const effectFields = ['id', 'type', 'at', 'tab', 'document', 'cause'];

export async function writtenDocument(): Promise<string> {
  const schema = sessionSchema();
  const sections = [
    introduction,
    await overview(),
    sessionSection(schema),
    actionsSection(schema.$defs.Action),
    effectsSection(schema.$defs.Effect),
    signalsSection(schema),
    targetsSection(schema),
    selectorsSection(schema.$defs.Selector),
    masksSection(),
    completenessSection(schema.$defs.Completeness),
    sealSection(schema.$defs.Seal),
  ];
  return `${sections.join('\n\n')}\n`;
}

const introduction = `# The session format, version 1

<!-- Generated from src/session/schema.ts by tools/generate-format.mts. Change them, and run it. -->

A session is one demonstration of a web task: what a person did in their browser, by their own choice, after they have seen
it. It is one JSON document. Its JSON Schema is [schema/session.schema.json](../schema/session.schema.json)
(\`${schemaUrl}\`).

- Lengths are CSS pixels. Positions are in the viewport of their own frame.
- \`at\` and \`until\` are milliseconds since \`startedAt\`, to a tenth, on one clock across tabs and frames. Absolute times are
  ISO 8601 in UTC.
- An **action** is one thing that the person did; an **effect** is what the browser did in consequence. They are linked by
  \`cause\`, and never merged.
- One intention is one action: a click on a label that ticks its box is one \`click\` on the box, Enter that submits a form is
  one \`press\`, a double click is one \`click\` with \`count: 2\`, a word typed is one \`type\`. What scripts do is no action.
- Readers keep fields that they do not know. A new version of the format adds fields, or has another \`version\`.`;

async function overview(): Promise<string> {
  return `## A whole session\n\n\`\`\`json\n${compactJson(await exampleSession())}\n\`\`\``;
}

function sessionSection(schema: SessionSchema): string {
  const { $defs } = schema;
  const part = (title: string, ...schemas: JsonSchema[]): string =>
    `### ${title}\n\n${schemas.map((one) => fieldTable(one)).join('\n\n')}`;
  const notes = ($defs.Note.anyOf ?? []).map((note) => fieldTable(note)).join('\n\nor\n\n');
  return [
    `## The session\n\n${fieldTable(schema)}`,
    part('Task', $defs.Task),
    `### Consent\n\nThe receipt of what the person was shown and agreed to.\n\n${fieldTable($defs.Consent)}`,
    part('Capture', $defs.Capture),
    part('Environment', $defs.Environment),
    part('Pause', $defs.Pause),
    `### Note\n\n${notes}`,
    `### Tabs and documents

A document is one load in one frame; a navigation replaces it, and the back/forward cache may bring it back. Tabs in which
nothing was recorded are not in the session.

A tab:

${fieldTable($defs.Tab)}

A document:

${fieldTable($defs.SessionDocument)}`,
    part('Viewport', $defs.Viewport),
  ].join('\n\n');
}

function actionsSection(action: JsonSchema): string {
  const variants = variantsBy('type', action);
  const click = variants.find(([type]) => type === 'click')?.[1] ?? {};
  const common = only(
    click,
    actionFields.filter((name) => name !== 'type'),
  );
  const each = variants.map(([type, variant]) => {
    const own = fieldTable(variant, actionFields);
    const target = variant.properties?.['target'] ? ' May have a `target`.' : '';
    return [`### \`${type}\``, `${variant.description ?? ''}${target}`, ...(own ? [own] : [])].join('\n\n');
  });
  return `## Actions: what the person did

In time order; those of one document are in the order in which they were done, also where their times are the same. Every
action has a \`type\`, and:

${fieldTable(common)}

${each.join('\n\n')}

### Position

\`{ x, y }\`, numbers.

### Modifier

\`"Alt"\`, \`"Control"\`, \`"Meta"\` or \`"Shift"\`.`;
}

function effectsSection(effect: JsonSchema): string {
  const variants = variantsBy('type', effect);
  const common = only(
    variants[0]?.[1] ?? {},
    effectFields.filter((name) => name !== 'type'),
  );
  const each = variants.map(([type, variant]) => {
    const own = fieldTable(variant, effectFields);
    return [`### Effect \`${type}\``, variant.description ?? '', ...(own ? [own] : [])].join('\n\n');
  });
  return `## Effects: what the browser did in consequence

Every effect has a \`type\`, and:

${fieldTable(common)}

A script’s navigation has as its cause what the person did last in the tab, if that was at most five seconds before: so long
browsers let a page act on the strength of it. For links and forms it is at most thirty seconds.

${each.join('\n\n')}`;
}

function signalsSection({ $defs }: SessionSchema): string {
  return `## Signals that are agreed to apart

How a person moves, waits and hesitates is recorded only where the consent says so: \`capture.pointer\` and \`capture.timing\`.
Otherwise none of these fields is there. Nothing is said of what is masked: a field with a password has neither keystrokes nor
their number, nor how long it had the focus. What follows from them and from the actions (hesitation, corrections, returns to
an earlier page) is not stored: \`derive\` in [src/session/derive.ts](../src/session/derive.ts) works it out.

### Timing

Of an action, where \`capture.timing\` is true.

${fieldTable($defs.Timing)}

A \`press\` is one keystroke, and its \`at\` says when.

### Attention

Where \`capture.timing\` is true. The first entries of a document, and those after a pause, say how it was then; a frame is
spoken of only when it has the focus. It has the focus on its own: when a frame gets it, the page around it loses it.

${fieldTable($defs.Attention)}

### PointerPath

Where \`capture.pointer\` is true: the columns \`t\`, \`x\` and \`y\` have one entry for each point, at most 60 a second. Where the
mouse rests, in another document, or during a pause there is none.

${fieldTable($defs.PointerPath)}`;
}

const only = ({ properties = {}, ...rest }: JsonSchema, names: string[]): JsonSchema => ({
  ...rest,
  properties: Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name))),
});

function targetsSection({ $defs }: SessionSchema): string {
  return `## Targets: which element

Described before the page could react to the action. To find the element again, start in the top document, go through \`path\`,
and try \`selectors\` in their order within the document or shadow root that you come to: first those that say what the element
is and found it alone (\`matches\` is 1). Some go by position: \`css\` with \`>\` or \`:nth-\` in it, \`xpath\` that ends in a number in
brackets. What they find is the element only where one of the others finds it too; by position alone go only where there are no
others. A \`text\` without a letter says no more than a position does.

${fieldTable($defs.Target)}

### FrameHop

Into the document of a frame element.

${fieldTable($defs.FrameHop)}

### ShadowHop

Into the shadow root of an element.

${fieldTable($defs.ShadowHop)}

### Element

A target without its \`path\`.

### Box

\`{ x, y, width, height }\`, numbers.`;
}

function selectorsSection(selector: JsonSchema): string {
  const rows = variantsBy('kind', selector).map(([kind, variant]) => {
    const fields = Object.keys(variant.properties ?? {}).filter((name) => !['kind', 'matches', 'index'].includes(name));
    return [`\`${kind}\``, fields.map((name) => `\`${name}\``).join(', '), howSelectorsMatch[kind as Selector['kind']]];
  });
  return `## Selectors

A target has several, best first. Each was tried when it was recorded, within the element’s own root: a document or a shadow
root, without the shadow roots in it. \`matches\` says how many elements it found there, and \`index\`, where these are several,
which of them it is, from 0, in the order of the document; the first selector found exactly the element. What is masked has no
text, and lends none to a name or a label.

${table(['kind', 'fields', 'matches'], rows)}`;
}

function masksSection(): string {
  const rows = Object.entries(whatMasksHide).map(([kind, what]) => [`\`${kind}\``, what]);
  return `## Masked values

Where a value was masked, \`{ "masked": kind }\` stands in the place of its string. Masking happens in the page, before anything
is sent to the rest of the extension. A mask says nothing of the value, nor of its length, and can not be taken for text that
somebody typed.

${table(['kind', 'hides'], rows)}`;
}

function completenessSection(completeness: JsonSchema): string {
  return `## Completeness

Every document numbers its records from 1, so that what is missing shows. A session without \`gaps\`, with no record \`refused\`
and nothing \`unrecordable\` is complete.

${fieldTable(completeness)}`;
}

function sealSection(seal: JsonSchema): string {
  return `## Seal

Shows whether anything was changed since the session was sealed.

${fieldTable(seal)}

To verify it:

1. Parse the JSON, and take the field \`seal\` out of the session.
2. Write the rest as [RFC 8785](https://www.rfc-editor.org/rfc/rfc8785) (JSON Canonicalization Scheme) says.
3. Take SHA-256 of its UTF-8 bytes, in lower-case hexadecimal. It must be \`seal.digest\`.

In Node, with the package \`canonicalize\`:

\`\`\`js
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

const { seal, ...session } = JSON.parse(json);
const digest = createHash('sha256').update(canonicalize(session)).digest('hex');
console.log(digest === seal.digest);
\`\`\``;
}
