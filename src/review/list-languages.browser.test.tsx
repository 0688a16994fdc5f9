import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../i18n/testing/catalogues.ts';
import { englishLeft } from '../i18n/testing/english-left.ts';
import { noPolicy } from '../session/rules.ts';
import type { SessionState } from '../store/sessions.ts';
import { Catching } from '../timeline/catching.tsx';
import { fakeClient } from '../ui/testing/fake-client.ts';
import { mount, unmount } from '../ui/testing/render.tsx';
import { LivePage } from './live-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { open, summary } from './testing/open-review.tsx';
import { warningWords } from './transfer/file-words.ts';
import { createZip } from './transfer/zip-file.ts';

const states: SessionState[] = ['toReview', 'ready', 'exported', 'interrupted', 'recording', 'paused'];
const sessions = states.map((state, index) => ({ ...summary, id: `${summary.id.slice(0, -1)}${index}`, state }));
const button = (name: string | RegExp) => page.getByRole('button', { name });
const alert = () => page.getByRole('alert');
const left = (): string[] => englishLeft('de', document);

beforeEach(async () => {
  speak('de');
  await page.viewport(1200, 800);
});
afterEach(() => {
  unmount();
  sessionStorage.clear();
  speak('en');
});

it('finds what is left in English', () => {
  mount(
    <p title="Settings">
      Opened <b>something</b>.
    </p>,
    'review-page',
  );
  expect(left()).toEqual(['Settings', 'Opened something.']);
});

it('speaks German in the list', async () => {
  open('#/', { sessions: sessions.map((one) => ({ ...one, imported: true })) });
  await expect.element(page.getByRole('heading', { name: 'Meine Sitzungen' })).toBeVisible();
  await expect.element(page.getByText(/ belegt · .* frei$/u)).toBeVisible();
  await expect.element(page.getByText('Importiert').first()).toBeVisible();
  await page.getByLabelText('Suche').fill('nirgends');
  await expect.element(page.getByText('0 von 6 Sitzungen')).toBeVisible();
  expect(left()).toEqual([]);
  await page.getByLabelText('Suche').fill('');
  await button('Löschen').first().click();
  await expect.element(page.getByText(`„${summary.task}“ wurde gelöscht.`)).toBeVisible();
  expect(left()).toEqual([]);
});

it('speaks German where there is no session', async () => {
  open('#/', { sessions: [] });
  await expect.element(page.getByText('Noch nichts aufgezeichnet')).toBeVisible();
  expect(left()).toEqual([]);
});

it('speaks German where the store does not open', async () => {
  open('#/', { broken: true });
  await expect.element(button('Noch einmal versuchen')).toBeVisible();
  expect(left()).toEqual([]);
});

it('speaks German where there is no such page', async () => {
  open('#/nowhere');
  await expect.element(page.getByText('Diese Sitzung gibt es nicht')).toBeVisible();
  expect(left()).toEqual([]);
});

it('speaks German of files that are opened and saved', async () => {
  let given = 0;
  const { dependencies } = open('#/', {
    sessions,
    imported: (_file, _signal, onProgress) => {
      given += 1;
      if (given === 1) return { session: summary.id, task: 'Aus einer Datei', warnings: [warningWords('changed')] };
      onProgress({ step: 'checking', part: 0.5 });
      return new Promise(() => undefined);
    },
  });
  const input = page.getByLabelText('Datei einer Sitzung');
  await userEvent.upload(input, new File(['x'], 'a.json'));
  await expect.element(page.getByText('Geöffnet: Aus einer Datei.')).toBeVisible();
  expect(left()).toEqual([]);
  dependencies.archive = async () => {
    const zip = createZip(new Date(), { bytes: 1, files: 0 });
    await zip.add('one', []);
    return zip.end();
  };
  await button('Diese als ZIP exportieren').click();
  await expect.element(alert()).toHaveTextContent('Das ist mehr, als eine ZIP-Datei fassen kann');
  dependencies.archive = () => Promise.reject(new DOMException('The words of the browser'));
  await button('Diese als ZIP exportieren').click();
  await expect.element(alert()).toHaveTextContent('Die Datei konnte nicht erstellt werden.');
  await userEvent.upload(input, new File(['x'], 'b.json'));
  await expect.element(page.getByText(/^Es wird geprüft, ob es eine Sitzung ist: 50\s%$/u)).toBeVisible();
  await expect.element(button('Abbrechen')).toBeVisible();
  expect(left()).toEqual([]);
});

it('speaks German in the settings', async () => {
  const denied = ['*://*.bank.example/*', '*://*.post.example/*'];
  const { client } = fakeClient({
    'settings.read': () => ({
      settings: { denied, forgetSites: false },
      policy: { ...noPolicy, denied: ['*://*.team.example/*'], forgetSites: true },
    }),
    'settings.write': () => Promise.reject(new Error('not stored')),
  });
  const fail = () => Promise.reject(new Error('not stored'));
  mount(
    <SettingsPage
      dependencies={{
        client,
        downloads: { isAllowed: async () => false, allow: async () => false },
        words: { read: async () => [], write: fail },
        myData: fail,
        eraseAll: fail,
        joining: { reach: fail, collect: fail },
        onChanged: () => () => undefined,
      }}
    />,
    'review-page',
  );
  await expect.element(page.getByText('Ihr Team fügt hinzu: *.team.example.')).toBeVisible();
  await button('Herausnehmen bank.example').click();
  await expect.element(page.getByText('„bank.example“ darf jetzt aufgezeichnet werden.')).toBeVisible();
  await page.getByText('Auch aufzeichnen, dass eine Datei').click();
  await page.getByLabelText('Eines in jeder Zeile').fill('Projekt');
  await button('Hinzufügen').click();
  await button('Alles herunterladen').click();
  await expect.element(page.getByText('Die Datei konnte nicht erstellt werden.')).toBeVisible();
  await page.getByText('Ich möchte, dass alles weg ist.').click();
  await expect.element(button('Alles löschen')).toBeEnabled();
  await expect.element(page.getByText('Ihre Wörter konnten nicht gesichert werden.')).toBeVisible();
  await expect.element(button(/^\d+ vorgeschlagene Websites wieder aufnehmen$/u)).toBeVisible();
  expect(left()).toEqual([]);
});

it('speaks German of what cannot be shown', async () => {
  const Broken = (): never => {
    throw new Error('broken');
  };
  mount(
    <>
      <LivePage summary={{ ...summary, state: 'recording' }} />
      <Catching>
        <Broken />
      </Catching>
    </>,
    'review-page',
  );
  await expect.element(page.getByText('Diese Sitzung wird noch aufgezeichnet.')).toBeVisible();
  await expect.element(page.getByText('Der Rest dieser Sitzung kann nicht gezeigt werden.')).toBeVisible();
  expect(left()).toEqual([]);
});
