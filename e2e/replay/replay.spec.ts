import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servePractice } from '../../tools/serve.mjs';
import { openSecond, switchTo } from '../chromium/person.ts';
import { expect, test } from './proof.ts';

test('the practice site: finding and booking a room', async ({ page, driver, prove }) => {
  const site = await servePractice();
  const secrets = { SHOWHOW_EMAIL: 'ida@harbour.example', SHOWHOW_PASSWORD: 'tulip-72-anvil' };
  await prove({
    name: 'Book High Tide',
    url: new URL('index.html', site.url).href,
    secrets,
    leftOut: {
      recorder: Object.keys(secrets).map(
        (name) => `The value was not recorded. Put it into the step in the place of ${name}.`,
      ),
    },
    act: async () => {
      const text = page.getByRole('searchbox', { name: 'Town, house or room' });
      await driver.click(text);
      await driver.type(text, 'tide');
      await driver.press('Enter', { on: text });
      await driver.click(page.getByRole('button', { name: 'More guests' }));
      await driver.click(page.getByText('Sea view', { exact: true }));
      await expect(page.getByText('2 rooms', { exact: true })).toBeVisible();
      await driver.click(page.getByRole('link', { name: 'High Tide' }));
      await page.waitForURL('**/room.html*');
      await driver.click(page.getByRole('button', { name: 'Next picture' }));
      const map = page.frameLocator('#map');
      await driver.click(map.getByRole('button', { name: 'Zoom in' }));
      await driver.click(map.getByText('Show the way to the ferry'));
      const calendar = page.frameLocator('#calendar');
      await driver.click(calendar.getByRole('button', { name: 'Later' }));
      const [arrive, leave] = await calendar.locator('#days').evaluate((days) => {
        const buttons = Array.from(days.querySelectorAll('button'));
        const first = buttons.findIndex((button, day) => !button.disabled && buttons[day + 1]?.disabled === false);
        return [buttons[first]?.dataset['date'], buttons[first + 1]?.dataset['date']];
      });
      await driver.click(calendar.locator(`[data-date="${arrive}"]`));
      await driver.click(calendar.locator(`[data-date="${leave}"]`));
      await expect(page.getByLabel('Leave')).toHaveValue(leave ?? '');
      const name = page.getByRole('textbox', { name: 'Name' });
      await driver.click(name);
      await driver.type(name, 'Ida Lovelace');
      await driver.press('Tab', { on: name });
      await driver.type(page.getByRole('textbox', { name: 'E-mail' }), secrets.SHOWHOW_EMAIL);
      await driver.click(page.getByText('Make an account'));
      const password = page.locator('[name=password]');
      await driver.click(password);
      await driver.type(password, secrets.SHOWHOW_PASSWORD);
      await driver.click(page.getByText('I have read the house rules'));
      await driver.click(page.getByRole('button', { name: 'Book', exact: true }));
      await driver.click(page.getByRole('button', { name: 'Confirm booking' }));
      await page.waitForURL('**/booked.html');
      await expect(page.getByText('High Tide, Tidewater Inn')).toBeVisible();
    },
  });
  await site.close();
});

for (const framework of ['react', 'backbone'])
  test(`TodoMVC in ${framework}`, async ({ page, apps, driver, prove }) => {
    await prove({
      name: `Tidy up in ${framework}`,
      url: apps.at(`/todomvc/${framework}/index.html`),
      act: async () => {
        const entry = page.getByPlaceholder('What needs to be done?');
        await driver.click(entry);
        for (const title of ['Buy milk', 'Call Ann', 'Water plants']) {
          await driver.type(entry, title);
          await driver.press('Enter', { on: entry });
          await expect(page.locator('#todo-list li')).toContainText([title]);
        }
        await driver.type(entry, 'Nothing', { keys: Array<string>(7).fill('Backspace') });
        const second = page.locator('#todo-list li').nth(1);
        await driver.click(second.locator('label'), { count: 2 });
        const edit = second.locator('.edit');
        await expect(edit).toBeFocused();
        await driver.press('End', { on: edit });
        await driver.type(edit, ' today');
        await driver.press('Enter', { on: edit });
        await expect(second.locator('label')).toHaveText('Call Ann today');
        await driver.click(page.locator('#todo-list li').first().locator('.toggle'));
        await driver.click(page.getByRole('link', { name: 'Active' }));
        await expect(page.locator('#todo-list li:visible')).toHaveCount(2);
      },
    });
  });

test('flatpickr: a day and a time', async ({ page, apps, driver, prove }) => {
  await prove({
    name: 'Choose a day',
    url: apps.at('/apps/flatpickr.html'),
    act: async () => {
      const day = page.locator('#day');
      await driver.click(day);
      const calendar = page.locator('.flatpickr-calendar.open');
      await driver.click(calendar.locator('.flatpickr-next-month'));
      await driver.click(calendar.locator('.flatpickr-next-month'));
      await driver.click(calendar.locator('.flatpickr-prev-month'));
      await driver.click(calendar.getByLabel('September 17, 2026'));
      await expect(day).toHaveValue('2026-09-17');
      const time = page.locator('#at');
      await driver.click(time);
      const hour = calendar.getByLabel('Hour');
      await driver.click(hour);
      await driver.press('ArrowUp', { on: hour });
      await driver.press('Enter', { on: hour });
      await expect(time).not.toHaveValue('');
    },
  });
});

test('Tabulator: sorting, filtering and editing a table', async ({ page, apps, driver, prove }) => {
  const cell = (row: number, name: string) =>
    page.locator('.tabulator-row').nth(row).locator(`[tabulator-field=${name}]`);
  await prove({
    name: 'Count parts',
    url: apps.at('/apps/tabulator.html'),
    act: async () => {
      await expect(cell(0, 'name')).toHaveText('Part 01');
      await driver.click(page.getByRole('columnheader', { name: 'Pieces' }));
      await expect(cell(0, 'pieces')).toHaveText('0');
      await driver.click(cell(2, 'name'));
      const editor = cell(2, 'name').locator('input');
      await driver.type(editor, ' old');
      await driver.press('Enter', { on: editor });
      await expect(cell(2, 'name')).toContainText('old');
      await driver.wheel(cell(1, 'name'), page.locator('.tabulator-tableholder'), 400);
      const filter = page.locator('.tabulator-header-filter input');
      await driver.click(filter);
      await driver.type(filter, 'Part 2');
      await expect(page.locator('.tabulator-row')).toHaveCount(10);
    },
  });
});

test('Swagger UI: asking an API for dogs', async ({ page, apps, driver, prove }) => {
  const list = page.locator('#operations-pets-listPets');
  await prove({
    name: 'Ask for dogs',
    url: apps.at('/apps/swagger-ui.html'),
    act: async () => {
      await driver.click(list.getByRole('button', { name: 'GET /api/pets List pets', exact: true }));
      await driver.click(list.getByRole('button', { name: 'Try it out' }));
      await driver.press('Tab', { on: list.getByRole('button', { name: 'Cancel' }) });
      await driver.select(list.getByRole('combobox').first(), 'ArrowDown', { value: 'dog', label: 'dog', index: 1 });
      const name = list.getByPlaceholder('name');
      await driver.click(name);
      await driver.type(name, 're');
      await driver.click(list.getByRole('button', { name: 'Execute' }));
      await expect(list.locator('.live-responses-table')).toContainText('Rex');
    },
  });
});

test('Shoelace: booking a table in open shadow roots', async ({ page, apps, driver, prove }) => {
  await prove({
    name: 'Book a table',
    url: apps.at('/apps/shoelace.html'),
    secrets: { SHOWHOW_PASSWORD: 'tulip-72-anvil' },
    leftOut: { recorder: ['The value was not recorded. Put it into the step in the place of SHOWHOW_PASSWORD.'] },
    act: async () => {
      await driver.click(page.getByRole('button', { name: 'Book a table' }));
      const guest = page.getByRole('textbox', { name: 'Your name' });
      await expect(guest).toBeFocused();
      await driver.click(guest);
      await driver.type(guest, 'Ida Lovelace');
      const phrase = page.locator('sl-input[name=phrase] input');
      await driver.click(phrase);
      await driver.type(phrase, 'tulip-72-anvil');
      await driver.click(page.getByRole('combobox', { name: 'Time' }));
      await driver.click(page.getByRole('option', { name: 'At seven' }));
      await driver.click(page.locator('sl-checkbox'));
      await driver.click(page.getByRole('button', { name: 'Confirm' }));
      await expect(page.locator('p[role=status]')).toHaveText('Ida Lovelace at 19, by the window');
      await expect(guest).toBeHidden();
    },
  });
});

test('Tom Select: a person and words', async ({ page, apps, driver, prove }) => {
  await prove({
    name: 'Choose people',
    url: apps.at('/apps/tom-select.html'),
    act: async () => {
      const who = page.getByRole('combobox', { name: 'Who', exact: true });
      const words = page.getByRole('combobox', { name: 'Words', exact: true });
      await driver.click(page.locator('.ts-control').first());
      await expect(who).toBeFocused();
      await driver.press('ArrowDown', { on: who });
      await driver.press('ArrowDown', { on: who });
      await driver.press('Enter', { on: who });
      await expect(page.locator('#who')).toHaveValue('ben');
      await driver.press('Tab', { on: who });
      await driver.type(words, 'far', { keys: [','] });
      await expect(page.locator('#words')).toHaveValue('calm,deep,far');
      await driver.click(page.locator('.ts-wrapper.multi .remove').first());
      await expect(page.locator('#words')).toHaveValue('deep,far');
    },
  });
});

test('Bootstrap: a menu, a dialog and boxes', async ({ page, apps, driver, prove }) => {
  await prove({
    name: 'Order',
    url: apps.at('/apps/bootstrap.html'),
    act: async () => {
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await driver.click(button('Sort'));
      await driver.click(button('By name'));
      await driver.click(button('Order'));
      const name = page.getByLabel('Name');
      await driver.click(name);
      await driver.type(name, 'Ida');
      await driver.press('Tab', { on: name });
      const size = page.getByRole('combobox', { name: 'Size' });
      await driver.select(size, 'ArrowDown', { value: 'Large', label: 'Large', index: 1 });
      await driver.click(button('Never mind'));
      await expect(name).toBeHidden();
      await driver.click(page.getByRole('tab', { name: 'Terms' }));
      await driver.click(button('Where'));
      await expect(page.getByText('Here', { exact: true })).toBeVisible();
      const agree = page.getByRole('switch', { name: 'I agree' });
      await driver.click(page.getByText('I agree'));
      await driver.press('Space', { on: agree });
      await driver.click(page.getByText('Fast', { exact: true }));
    },
  });
});

test('Choices: one fruit, and several', async ({ page, apps, driver, prove }) => {
  await prove({
    name: 'Choose fruit',
    url: apps.at('/apps/choices.html'),
    act: async () => {
      const options = page.locator('.choices__list--dropdown.is-active').getByRole('option');
      const one = page.locator('.choices').first();
      await driver.click(one);
      const search = one.getByRole('searchbox').or(one.locator('input'));
      await expect(search).toBeFocused();
      await driver.type(search, 'plum');
      await expect(options.first()).toHaveText('Plum');
      await driver.click(options.filter({ hasText: 'Plum' }));
      await expect(page.locator('#one')).toHaveValue('plum');
      const several = page.locator('.choices').nth(1).locator('input');
      await driver.click(several);
      await driver.click(options.filter({ hasText: 'Cherry' }));
      await driver.type(several, 'grape');
      await driver.click(options.filter({ hasText: 'Grape' }));
      await expect(page.locator('#many')).toHaveValues(['cherry', 'grape']);
    },
  });
});

test('a form that is sent, and ways back', async ({ page, apps, driver, prove }) => {
  await prove({
    name: 'Order a gift',
    url: apps.at('/core/form.html'),
    leftOut: {
      recorder: [
        'It is said as going to that address: the Recorder has no step for the buttons of the browser.',
        'It is said as going to that address: the Recorder has no step for the buttons of the browser.',
      ],
    },
    act: async () => {
      const name = page.getByLabel('Name');
      await driver.click(name);
      await driver.type(name, 'Ada "A" O\'Neil');
      await driver.press('Tab', { on: name });
      await driver.press('Tab', { on: page.getByLabel('Password') });
      await driver.press('Space', { on: page.getByLabel('Wrap it as a gift') });
      await driver.click(page.getByText('Large'));
      await driver.press('Tab', { on: page.getByLabel('Large') });
      await driver.select(page.getByLabel('Colour'), 'ArrowDown', { value: 'g', label: 'Green', index: 1 });
      const remarks = page.getByLabel('Remarks');
      await driver.click(remarks);
      await driver.type(remarks, 'Blue, <b>not</b> green', { keys: Array<string>(5).fill('Backspace') });
      await driver.click(page.getByRole('button', { name: 'Send order' }));
      await page.waitForURL('**/done.html*');
      await driver.goto(apps.at('/core/links.html'));
      await driver.click(page.getByRole('link', { name: 'To the end by a detour' }));
      await page.waitForURL('**/done.html?redirected');
      await driver.back();
      await driver.click(page.getByRole('button', { name: 'Next step' }));
      await driver.reload();
      await driver.wheel(page.getByRole('heading', { name: 'Links' }), null, 200);
    },
  });
});

test('a tab that a link opens', async ({ page, apps, driver, prove }) => {
  await prove({
    name: 'Open the end',
    url: apps.at('/core/links.html'),
    act: async () => {
      const opened = page.context().waitForEvent('page');
      await driver.click(page.getByRole('link', { name: 'To the end in a new tab' }));
      const tab = await opened;
      await tab.waitForLoadState();
      await driver.in(tab).click(tab.getByRole('button', { name: 'Well done' }));
    },
  });
});

test('a tab that the person opens: in Playwright alone', async ({ page, apps, driver, prove, showhow: { popup } }) => {
  await prove({
    name: 'Use two tabs',
    url: apps.at('/core/links.html'),
    tools: ['playwright'],
    leftOut: { recorder: Array<string>(3).fill('The Recorder cannot open the tab that it was done in.') },
    act: async () => {
      await driver.click(page.getByRole('button', { name: 'Rename step' }));
      const { tab, second } = await openSecond(driver, { popup, page, url: apps.at('/core/done.html') });
      await second.click(tab.getByRole('button', { name: 'Well done' }));
      await switchTo(popup, page);
      await driver.click(page.getByRole('button', { name: 'Next step' }));
    },
  });
});

test('dialogs: in Playwright alone', async ({ page, apps, prove }) => {
  await prove({
    name: 'Answer',
    url: apps.at('/core/dialogs.html'),
    secrets: { SHOWHOW_PASSWORD: 'hunter2' },
    tools: ['playwright'],
    leftOut: {
      recorder: Array<string>(5).fill('The Recorder does not answer dialogs: whoever replays it has to.'),
    },
    act: async () => {
      const press = async (name: string, reply: string | boolean) => {
        page.once('dialog', (dialog) => {
          void (reply === false ? dialog.dismiss() : dialog.accept(typeof reply === 'string' ? reply : undefined));
        });
        await page.getByRole('button', { name, exact: true }).click();
      };
      await press('Say', true);
      await press('Ask', true);
      await press('Ask', false);
      await press('Ask for a name', 'Ada');
      await press('Ask for a password', 'hunter2');
    },
  });
});

test('what is dragged: in Playwright alone', async ({ page, apps, driver, prove }) => {
  const noDragging = 'The Recorder has no step for dragging.';
  await prove({
    name: 'Set prices',
    url: apps.at('/apps/nouislider.html'),
    tools: ['playwright'],
    leftOut: { recorder: Array<string>(2).fill(noDragging) },
    act: async () => {
      const slider = (name: string) => page.getByRole('slider', { name });
      await driver.drag(slider('From'), { by: { x: 80, y: 0 } });
      await driver.drag(slider('Steps'), { by: { x: 120, y: 0 } });
      await driver.click(page.locator('#price .noUi-connects'), { offset: { x: 380, y: 8 } });
      const volume = slider('Volume');
      await driver.click(volume, { offset: { x: 30, y: 8 } });
    },
  });
});

test('files: in Playwright alone', async ({ page, apps, driver, prove }, { outputDir }) => {
  await mkdir(outputDir, { recursive: true });
  const path = join(outputDir, 'dear-ida.txt');
  await writeFile(path, 'Dear Ida');
  await prove({
    name: 'Send a letter',
    url: apps.at('/apps/dropzone.html'),
    secrets: { SHOWHOW_FILE: path },
    tools: ['playwright'],
    leftOut: { recorder: ['The Recorder has no step for choosing files.'] },
    act: async () => {
      await driver.click(page.getByRole('heading', { name: 'Files' }));
      const letter = page.getByLabel('Letter');
      await driver.upload(letter, letter, [{ path, type: 'text/plain', size: 8 }]);
    },
  });
});
