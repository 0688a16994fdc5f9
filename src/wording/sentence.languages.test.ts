/** Every kind of action and effect, in the languages that the other tests do not speak. */
import { afterEach, describe, expect, test } from 'vitest';
import { catalogues, type Language, speak } from '../i18n/testing/catalogues.ts';
import { maskKinds } from '../masking/kinds.ts';
import type { Action, Effect } from '../session/schema.ts';
import { roleNames } from './role-names.ts';
import { effectSentence, plain, sentence } from './sentence.ts';
import { maskWords } from './sentence-parts.ts';
import { type Fields, type FieldsOf, on, origin } from './testing/actions.ts';

const others = (Object.keys(catalogues) as Language[]).filter((language) => language !== 'en');
afterEach(() => speak('en'));

const click: FieldsOf<'click'> = {
  type: 'click',
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: origin,
  offset: origin,
  target: on('button', 'X1'),
};
const press: FieldsOf<'press'> = { type: 'press', key: 'Enter', code: 'Enter', modifiers: [] };
const type = { type: 'type', text: 'X2', value: 'X2', target: on('textbox', 'X1') } as const;
const drag: FieldsOf<'drag'> = {
  type: 'drag',
  drop: null,
  target: on('listitem', 'X1'),
  from: origin,
  to: origin,
  path: [],
  kind: 'pointer',
};
const scroll = { type: 'scroll', from: origin, by: 'wheel', target: on('list', '') } as const;
const select = { type: 'select', target: on('combobox', 'X1') } as const;
const upload = { type: 'upload', target: on(null, 'X1') } as const;
const options = ['X2', 'X3', 'X4', 'X5', 'X6'].map((label, index) => ({ label, value: label, index }));
const file = { name: 'X2', type: 'text/plain', size: 1 };
const url = 'https://shop.example/1';

const given: Fields<Action>[] = [
  ...([1, 2, 3] as const).flatMap((count) =>
    (['left', 'right', 'middle'] as const).map((button) => ({ ...click, button, count })),
  ),
  ...[true, false].flatMap((checked) =>
    ['checkbox', 'radio', 'switch'].map((role) => ({ ...click, checked, target: on(role, 'X1') })),
  ),
  { ...click, modifiers: ['Control', 'Shift', 'Alt', 'Meta'] },
  { ...click, value: 'X2', target: on('slider', 'X1') },
  ...roleNames.map((role) => ({ ...click, target: on(role, '') })),
  { type: 'hover', position: origin, target: on('menuitem', 'X1') },
  drag,
  { ...drag, drop: on('listitem', 'X2') },
  { ...drag, value: 'X2' },
  { ...drag, cancelled: true },
  { type: 'selectText', text: 'X2' },
  ...(['keyboard', 'paste', 'composition', 'autofill', 'drop', 'suggestion', 'dictation'] as const).map((by) => ({
    ...type,
    by,
  })),
  { ...type, by: 'keyboard', text: '', value: '' },
  { ...type, by: 'keyboard', text: '' },
  { ...press, key: ' ' },
  { ...press, key: 'ArrowDown', repeat: 4 },
  { ...press, modifiers: ['Control'], key: 'a', target: on('searchbox', 'X1') },
  { ...press, target: on('link', 'X1') },
  { ...press, repeat: 4, target: on('link', 'X1') },
  { ...press, key: ' ', checked: true, target: on('checkbox', 'X1') },
  { ...select, options: options.slice(0, 1) },
  { ...select, options },
  { ...select, options: [] },
  { ...upload, files: [file] },
  { ...upload, files: [file, file] },
  { ...upload, files: [file], by: 'drop' },
  { ...upload, files: [] },
  { type: 'upload', files: [file] },
  { type: 'upload', files: [file, file], by: 'drop' },
  ...[origin, { x: 0, y: 9 }, { x: 0, y: -9 }, { x: 9, y: 0 }, { x: -9, y: 0 }].map((to) => ({ ...scroll, to })),
  { ...scroll, to: origin, delta: { x: 0, y: 9 }, modifiers: ['Control'] },
  { type: 'zoom', from: 1, to: 1.25, by: 'wheel' },
  { type: 'zoom', from: 1.25, to: 1, by: 'touch' },
  { type: 'zoom', from: 1, to: 2.5, by: 'touch', target: on('region', 'X1') },
  { type: 'zoom', from: 1, to: 0.4, by: 'touch', target: on('region', 'X1') },
  { type: 'copy', text: 'X2' },
  { type: 'cut', text: { length: 12 } },
  { type: 'paste', text: { length: 1 } },
  { type: 'paste', text: { masked: 'secret' }, target: on('textbox', 'X1') },
  { type: 'navigate', url },
  { type: 'back', url },
  { type: 'forward', url },
  { type: 'reload', url },
  { type: 'openTab' },
  { type: 'closeTab' },
  { type: 'switchTab' },
];

const base = { id: 'e1', at: 0, tab: 't1', document: 'd1', cause: null } as const;
const effects: Effect[] = [
  ...(['link', 'redirect', 'fragment'] as const).map((kind) => ({ ...base, type: 'navigation' as const, kind, url })),
  ...(['opened', 'closed'] as const).map((change) => ({ ...base, type: 'tab' as const, change })),
  { ...base, type: 'dialog', kind: 'alert', message: 'X1', answer: true },
  { ...base, type: 'dialog', kind: 'confirm', message: 'X1', answer: false },
  { ...base, type: 'dialog', kind: 'confirm', message: 'X1', answer: true },
  { ...base, type: 'dialog', kind: 'prompt', message: 'X1', answer: 'X2' },
  { ...base, type: 'dialog', kind: 'beforeunload', message: '' },
  { ...base, type: 'download', file: 'X1' },
  { ...base, type: 'download' },
  { ...base, type: 'print' },
];

const acted = (fields: Fields<Action>): string =>
  plain(sentence({ id: 'a1', at: 0, tab: 't1', document: 'd1', ...fields }));

function everything(language: Language): string[] {
  speak(language);
  return [...given.map(acted), ...effects.map((effect) => plain(effectSentence(effect))), ...maskKinds.map(maskWords)];
}

/** What comes from a page, and stands in the sentence of any language. */
const fromPage = (said: string): string[] => said.match(/X\d|shop\.example\/1/gu)?.toSorted() ?? [];

describe.each(others)('%s', (language) => {
  test('says all that English says, and nothing in English', () => {
    const english = everything('en');
    const said = everything(language);
    expect(said.map(fromPage)).toEqual(english.map(fromPage));
    expect(said.filter((words) => /[{}]|\b\w+_\w+\b|undefined/u.test(words))).toEqual([]);
    expect(said.filter((words, index) => words === english[index])).toEqual([]);
    const our = said.map((words) => words.replaceAll(/X\d|shop\.example\/1/gu, ''));
    expect(our.filter((words) => /\b(?:the|with|into|clicked|pressed|of|and|page header)\b/iu.test(words))).toEqual([]);
  });

  test('begins with a capital letter', () => {
    speak(language);
    for (const fields of given) expect(acted(fields)).toMatch(/^[„«(\d\p{Lu}]/u);
  });
});

const spoken: [Language, string[]][] = [
  [
    'de',
    [
      'Auf Schaltfläche „Suchen“ geklickt',
      'Auf eine Schaltfläche geklickt',
      'Doppelt mit rechts auf Link „Karte“ geklickt',
      '„Lissabon“ in „Wohin?“ eingegeben',
      '(Passwort, verdeckt) in ein Textfeld eingegeben',
      'Für „Farbe“ gewählt: „Blau“, „Rot“, „Grün“ und 2 weitere',
      'Einen Listeneintrag auf einen Bereich gezogen',
      'Strg+Umschalt+A gedrückt',
      'Eingabetaste für ein Suchfeld gedrückt',
      'Die Seite nach unten gescrollt',
      'fragte „Sicher?“, Antwort: nein',
    ],
  ],
  [
    'es',
    [
      'Se hizo clic en el botón «Suchen»',
      'Se hizo clic en un botón',
      'Se hizo doble clic derecho en el enlace «Karte»',
      'Se escribió «Lissabon» en «Wohin?»',
      'Se escribió (contraseña, oculta) en un campo de texto',
      'Se eligió «Blau», «Rot», «Grün» y 2 más en «Farbe»',
      'Se arrastró un elemento de lista hasta una sección',
      'Se pulsó Control+Mayús+A',
      'Se pulsó Intro en un campo de búsqueda',
      'Se desplazó la página hacia abajo',
      'preguntó «Sicher?», respuesta: no',
    ],
  ],
  [
    'fr',
    [
      'Clic sur le bouton « Suchen »',
      'Clic sur un bouton',
      'Double-clic droit sur le lien « Karte »',
      'Saisie : « Lissabon » dans « Wohin? »',
      'Saisie : (mot de passe, masqué) dans un champ de texte',
      'Choix : « Blau », « Rot », « Grün » et 2 de plus dans « Farbe »',
      'Glisser : un élément de liste vers une section',
      'Touche Ctrl+Maj+A',
      'Touche Entrée dans un champ de recherche',
      'Défilement vers le bas : la page',
      'a demandé « Sicher? », réponse : non',
    ],
  ],
];

test.each(spoken)('in %s, some of them to be read', (language, sentences) => {
  speak(language);
  const colours = ['Blau', 'Rot', 'Grün', 'Gelb', 'Weiß'].map((label, index) => ({ label, value: label, index }));
  const said = [
    acted({ ...click, target: on('button', 'Suchen') }),
    acted({ ...click, target: on('button', '') }),
    acted({ ...click, button: 'right', count: 2, target: on('link', 'Karte') }),
    acted({ ...type, by: 'keyboard', text: 'Lissabon', target: on('textbox', 'Wohin?') }),
    acted({ ...type, by: 'keyboard', text: { masked: 'password' }, target: on('textbox', '') }),
    acted({ ...select, options: colours, target: on('combobox', 'Farbe') }),
    acted({ ...drag, target: on('listitem', ''), drop: on('region', '') }),
    acted({ ...press, key: 'a', modifiers: ['Shift', 'Control'] }),
    acted({ ...press, target: on('searchbox', '') }),
    acted({ type: 'scroll', from: origin, to: { x: 0, y: 9 }, by: 'wheel' }),
    plain(effectSentence({ ...base, type: 'dialog', kind: 'confirm', message: 'Sicher?', answer: false })),
  ];
  // The spaces within French quotes and before its colons do not break.
  expect(said.map((words) => words.replaceAll('\u{A0}', ' '))).toEqual(sentences);
});
