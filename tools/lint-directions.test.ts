/** The import directions of the architecture, tried: each import that must not be is written down and has to be found. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

type Kind = 'value' | 'type';
interface Attempt {
  file: string;
  kind: Kind;
  specifier: string;
}

/** What each folder may import of the others: by value, or types alone. */
const directions: Record<string, Partial<Record<string, Kind>>> = {
  session: {},
  submission: { session: 'value' },
  'collector-client': { session: 'value', submission: 'value' },
  joining: { session: 'value', messaging: 'value', submission: 'value', ui: 'value' },
  messaging: { session: 'value', submission: 'value' },
  store: { session: 'value', submission: 'value' },
  content: { session: 'type', messaging: 'type' },
  background: {
    session: 'value',
    messaging: 'value',
    store: 'value',
    submission: 'value',
    'collector-client': 'value',
  },
  popup: { session: 'value', messaging: 'value', submission: 'value', joining: 'value', ui: 'value' },
  review: {
    session: 'value',
    messaging: 'value',
    store: 'value',
    submission: 'value',
    joining: 'value',
    ui: 'value',
    timeline: 'value',
  },
  timeline: { session: 'value', ui: 'value' },
  ui: { session: 'value' },
};
const folders = Object.keys(directions);
const outside = ['e2e', 'tools', 'bench', 'practice', 'collector', 'cli'];

const attempt = (file: string, specifier: string, kind: Kind = 'value'): Attempt => ({ file, specifier, kind });
const inSource = (folder: string, specifier: string, kind?: Kind) =>
  attempt(`src/${folder}/deep/some.ts`, specifier, kind);

function betweenFolders(wanted: 'allowed' | 'forbidden'): Attempt[] {
  return folders.flatMap((from) =>
    folders
      .filter((to) => to !== from)
      .flatMap((to) =>
        (['value', 'type'] as const)
          .filter(
            (kind) =>
              (directions[from]?.[to] === 'value' || directions[from]?.[to] === kind) === (wanted === 'allowed'),
          )
          .map((kind) => inSource(from, `../../${to}/some.ts`, kind)),
      ),
  );
}

/** Of `src`, what each part of the collector may import. */
const ofExtension = {
  api: ['masking', 'session'],
  src: ['i18n', 'masking', 'session', 'submission'],
  dashboard: ['i18n', 'masking', 'session', 'wording', 'joining', 'ui', 'timeline'],
};
const allOfExtension = [...new Set([...folders, ...Object.values(ofExtension).flat(), 'target', 'page-world'])];
const inCollector = (part: string, specifier: string, kind?: Kind) =>
  attempt(`collector/${part}/deep/some.ts`.replace('api/deep', 'api/lead'), specifier, kind);

function collectorToExtension(wanted: 'allowed' | 'forbidden'): Attempt[] {
  return Object.entries(ofExtension).flatMap(([part, may]) =>
    allOfExtension
      .filter((to) => may.includes(to) === (wanted === 'allowed'))
      .map((to) => inCollector(part, `../../../src/${to}/some.ts`)),
  );
}

const forbiddenInCollector: Attempt[] = [
  ...collectorToExtension('forbidden'),
  ...['src', 'dashboard', 'testing'].flatMap((to) => [
    inCollector('api', `../../${to}/some.ts`),
    attempt('collector/api/some.ts', `../${to}/some.ts`),
  ]),
  ...['node:fs', 'kysely', 'libsql', 'pino'].map((name) => inCollector('api', name)),
  inCollector('src', '../../dashboard/some.ts'),
  inCollector('src', '../../testing/some.ts'),
  ...['preact', 'dexie', 'webextension-polyfill'].map((name) => inCollector('src', name)),
  inCollector('dashboard', '../../api/lead/some.ts'),
  ...['http/some.ts', 'sessions/some.ts', 'database/some.ts', 'collector.ts'].flatMap((to) => [
    inCollector('dashboard', `../../src/${to}`),
    inCollector('dashboard', `../../src/${to}`, 'type'),
  ]),
  ...['node:fs', 'kysely', 'libsql', 'dexie', 'webextension-polyfill'].map((name) => inCollector('dashboard', name)),
  inCollector('dashboard', '../testing/some.ts'),
  attempt('collector/testing/some.ts', '../dashboard/some.ts'),
  attempt('e2e/collector/some.ts', '../../collector/src/some.ts'),
  ...['src', 'dashboard', 'testing', 'api'].map((part) => attempt(`collector/${part}/some.ts`, '../../e2e/some.ts')),
];
const allowedInCollector: Attempt[] = [
  ...collectorToExtension('allowed'),
  inCollector('src', '../../api/lead/some.ts'),
  inCollector('dashboard', '../../api/lead/some.ts', 'type'),
  inCollector('dashboard', 'preact/hooks'),
  attempt('collector/src/some.test.ts', '../testing/some.ts'),
  attempt('collector/dashboard/some.test.ts', './testing/some.ts'),
  attempt('collector/testing/some.ts', '../src/http/some.ts'),
  attempt('e2e/collector/some.ts', '../../collector/testing/some.ts'),
];

const forbidden: Attempt[] = [
  ...forbiddenInCollector,
  ...betweenFolders('forbidden'),
  ...folders.flatMap((from) => outside.map((to) => inSource(from, `../../../${to}/some.ts`))),
  ...folders.map((from) => inSource(from, './some.test.ts')),
  ...folders.map((from) => inSource(from, '../testing/fake.ts')),
  ...['zod', 'zod/mini', 'dexie', 'preact', 'preact/hooks', 'node:fs'].map((name) => inSource('content', name)),
  ...['schemas.ts', 'messages.ts', 'router.ts', 'extension-client.ts'].map((file) =>
    inSource('content', `../../messaging/${file}`),
  ),
  ...['webextension-polyfill', 'dexie', 'preact', 'node:fs'].map((name) => inSource('session', name)),
  ...(['value', 'type'] as const).map((kind) => inSource('session', '../../target/some.ts', kind)),
  attempt('src/target/some.ts', '../session/some.ts'),
  inSource('background', 'preact'),
  inSource('background', '../../content/index.iife.ts'),
  ...[...folders.map((to) => `../../${to}/some.ts`), 'zod/mini', 'node:fs'].map((name) => inSource('page-world', name)),
  inSource('ui', 'dexie'),
  inSource('ui', 'webextension-polyfill'),
  ...folders
    .filter((from) => from !== 'background')
    .map((from) => attempt(`src/${from}/some.test.ts`, '../background/life-cycle.ts')),
  attempt('src/background/some.test.ts', '../popup/popup.tsx'),
  ...folders.filter((to) => to !== 'session').map((to) => attempt('e2e/chromium/some.ts', `../../src/${to}/some.ts`)),
  attempt('e2e/chromium/some.ts', '../../bench/some.ts'),
  attempt('e2e/chromium/some.ts', './some.spec.ts'),
  attempt('tools/some.mts', '../src/popup/some.ts'),
  attempt('tools/some.mts', '../e2e/driver.ts'),
];

const allowed: Attempt[] = [
  ...allowedInCollector,
  ...betweenFolders('allowed'),
  inSource('content', '../../messaging/client.ts'),
  inSource('content', '../../messaging/chacha20.ts'),
  inSource('content', '../../messaging/schemas.ts', 'type'),
  inSource('background', '../../content/index.iife.ts?script'),
  inSource('background', '../../page-world/some.ts'),
  inSource('page-world', './some.ts'),
  inSource('store', 'dexie'),
  inSource('session', 'zod/mini'),
  attempt('src/target/some.ts', '../session/some.ts', 'type'),
  attempt('src/target/some.ts', '../session/by-position.ts'),
  inSource('ui', 'preact/hooks'),
  attempt('src/content/some.test.ts', '../session/record.ts'),
  attempt('src/popup/some.test.ts', '../ui/testing/fake.ts'),
  ...folders.map((from) => attempt(`src/${from}/some.test.ts`, './testing/fake.ts')),
  attempt('src/ui/testing/some.ts', '../../messaging/messages.ts', 'type'),
  attempt('e2e/chromium/some.ts', '../../src/session/schema.ts'),
  attempt('e2e/chromium/some.ts', '../../tools/browsers.mjs'),
  attempt('e2e/chromium/some.ts', '../driver.ts'),
  attempt('tools/some.mts', '../src/session/schema.ts'),
];

let folder = '';
/** `rule file`, as the linter found them. */
let found = new Set<string>();

const title = ({ file, kind, specifier }: Attempt) => `${file}, ${kind}: ${specifier}`;
const all = [...forbidden, ...allowed];
/** Every attempt in a file of its own beside the named one, so that what is found is found for it. */
const fileOf = (each: Attempt) => each.file.replace('some.', `some${all.indexOf(each)}.`);

async function write(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const textOf = ({ kind, specifier }: Attempt) =>
  kind === 'type'
    ? `import type { Some } from '${specifier}';\nexport type Mine = Some;\n`
    : `import { some } from '${specifier}';\nexport const mine = some;\n`;

function lint(): Promise<string> {
  return new Promise((done, fail) => {
    const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json'];
    // It ends with 1 when it finds something; only an answer that is none is a failure here.
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout) =>
      stdout.startsWith('{') ? done(stdout) : fail(error ?? new Error(stdout)),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'showhow-lint-'));
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const each of all) await write(fileOf(each), textOf(each));
  await write('src/store/one.ts', `import { two } from './two.ts';\nexport const one = () => two;\n`);
  await write('src/store/two.ts', `import { one } from './one.ts';\nexport const two = () => one;\n`);
  await write('src/store/a.ts', `import type { B } from './b.ts';\nexport interface A {\n  b: B;\n}\n`);
  await write('src/store/b.ts', `import type { A } from './a.ts';\nexport interface B {\n  a: A;\n}\n`);
  const { diagnostics } = JSON.parse(await lint()) as { diagnostics: { code: string; filename: string }[] };
  found = new Set(diagnostics.map(({ code, filename }) => `${code} ${filename}`));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(forbidden.map((each) => [title(each), each] as const))('is forbidden: %s', (_, each) => {
  expect(found).toContain(`eslint(no-restricted-imports) ${fileOf(each)}`);
});

test.each(allowed.map((each) => [title(each), each] as const))('is allowed: %s', (_, each) => {
  expect(found).not.toContain(`eslint(no-restricted-imports) ${fileOf(each)}`);
});

test('a cycle is found, also one of types', () => {
  expect(found).toContain('import(no-cycle) src/store/one.ts');
  expect(found).toContain('import(no-cycle) src/store/a.ts');
});
