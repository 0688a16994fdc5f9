/** What counts as one action: on pages of our own, one question each. */
import { expect, test } from './fixtures.ts';

test.use({ sharesBrowser: true });

test.describe('a form', () => {
  test.beforeEach(({ page, apps }) => page.goto(apps.at('/core/form.html')));

  test('a click on a label that ticks its box is one click on the box', async ({ page, driver, demonstrate }) => {
    await demonstrate('Tick', async () => {
      const gift = page.locator('#gift');
      await driver.click(page.getByText('Wrap it as a gift'), { about: gift, checked: true });
      await driver.click(gift, { checked: false });
      const large = page.getByLabel('Large');
      await driver.click(page.getByText('Large'), { about: large, checked: true });
      await driver.press('Tab', { on: large });
    });
  });

  test('the space bar that ticks a box is one press', async ({ page, driver, demonstrate }) => {
    await demonstrate('Tick', async () => {
      const gift = page.locator('#gift');
      await driver.click(gift, { checked: true });
      await driver.press('Space', { on: gift, is: { checked: false } });
      await expect(gift).not.toBeChecked();
    });
  });

  test('a double click is one click, and a click on what is within a button is on the button', async ({
    page,
    driver,
    demonstrate,
  }) => {
    await demonstrate('Count', async () => {
      const plain = page.locator('#plain');
      await driver.click(plain, { count: 2 });
      await driver.click(page.locator('#plain i'), { about: plain });
      await driver.click(plain, { button: 'right' });
      await driver.click(plain, { button: 'middle' });
      await driver.click(plain, { modifiers: ['Control', 'Shift'] });
    });
    await expect(page.locator('#count')).toHaveText('4');
  });

  test('typing, correcting and going on is one action with the field afterwards', async ({
    page,
    driver,
    demonstrate,
  }) => {
    const session = await demonstrate('Write', async () => {
      const name = page.getByLabel('Name');
      await driver.click(name);
      await driver.type(name, 'Adä Lovelase', { value: 'Adä Lovelase' });
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('ce');
      const typed = driver.log.actions.at(-1);
      if (typed) typed.is = { value: 'Adä Lovelace', by: 'keyboard' };
      await driver.press('Tab', { on: name });
      const secret = page.getByLabel('Password');
      await driver.press('Shift+Tab', { on: secret });
    });
    expect(session.actions[1]).toMatchObject({ type: 'type', edits: { deletions: 2, rewrites: 0 } });
  });

  test('lines in a text area are typed, Enter included', async ({ page, driver, demonstrate }) => {
    await demonstrate('Write lines', async () => {
      const remarks = page.getByLabel('Remarks');
      await driver.click(remarks);
      await driver.type(remarks, 'One\nTwo', { value: 'One\nTwo' });
    });
  });

  test('Enter that submits is one press, and its navigation a form’s', async ({ page, apps, driver, demonstrate }) => {
    await demonstrate('Order', async () => {
      const name = page.getByLabel('Name');
      await driver.click(name);
      await driver.type(name, 'Ada');
      await driver.press('Enter', { on: name });
      await page.waitForURL('**/done.html*');
      driver.led('form', apps.at('/core/done.html?name=Ada&colour=r&remarks='));
      await driver.click(page.getByRole('button', { name: 'Well done' }));
    });
  });

  test('a click that submits leads to a form’s navigation', async ({ page, apps, driver, demonstrate }) => {
    await demonstrate('Order', async () => {
      await driver.click(page.getByRole('button', { name: 'Send order' }));
      await page.waitForURL('**/done.html*');
      driver.led('form', apps.at('/core/done.html?name=&colour=r&remarks='));
    });
  });

  test('a choice is one select, with keys or with the mouse', async ({ page, driver, demonstrate }) => {
    await demonstrate('Choose', async () => {
      const colour = page.getByLabel('Colour');
      const large = page.getByLabel('Large');
      await driver.click(large, { checked: true });
      await driver.press('Tab', { on: large });
      await expect(colour).toBeFocused();
      await driver.select(colour, 'ArrowDown', { value: 'g', label: 'Green', index: 1 });
      await driver.press('Tab', { on: colour });
      // The press that opens the list is part of the choice.
      driver.note({
        type: 'select',
        target: await driver.expectedTarget(colour),
        is: { options: [{ value: 'b', label: 'Blue', index: 2 }] },
      });
      await colour.click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(colour).toHaveValue('b');
    });
  });
});

test.describe('links', () => {
  test.beforeEach(({ page, apps }) => page.goto(apps.at('/core/links.html')));

  test('a link leads to a navigation that names its click', async ({ page, apps, driver, demonstrate }) => {
    const session = await demonstrate('Follow', async () => {
      await driver.click(page.getByRole('link', { name: 'To the end', exact: true }));
      await page.waitForURL('**/done.html');
      driver.led('link', apps.at('/core/done.html'));
      await driver.click(page.getByRole('link', { name: 'Back to the links' }));
      await page.waitForURL('**/links.html');
      driver.led('link', apps.at('/core/links.html'));
    });
    expect(session.documents.map(({ url }) => url)).toEqual(
      ['/core/links.html', '/core/done.html', '/core/links.html'].map(apps.at),
    );
  });

  test('a redirect ends where it led', async ({ page, apps, driver, demonstrate }) => {
    await demonstrate('Follow the detour', async () => {
      await driver.click(page.getByRole('link', { name: 'To the end by a detour' }));
      await page.waitForURL('**/done.html?redirected');
      driver.led('link', apps.at('/core/redirect'));
      driver.led('redirect', apps.at('/core/done.html?redirected'));
    });
  });

  test('a script that leaves in the click keeps the click', async ({ page, apps, driver, demonstrate }) => {
    await demonstrate('Leave', async () => {
      await driver.click(page.getByRole('button', { name: 'Leave by script' }));
      await page.waitForURL('**/done.html?script');
      driver.led('script', apps.at('/core/done.html?script'));
    });
  });

  test('history and fragments within one document', async ({ page, apps, driver, demonstrate }) => {
    const session = await demonstrate('Step on', async () => {
      await driver.click(page.getByRole('button', { name: 'Next step' }));
      driver.led('history', apps.at('/core/links.html?step=2'));
      await driver.click(page.getByRole('button', { name: 'Rename step' }));
      driver.led('history', apps.at('/core/links.html?step=two'));
      await driver.click(page.getByRole('link', { name: 'Further down' }));
      await page.waitForURL('**#far');
      driver.led('fragment', apps.at('/core/links.html?step=two#far'));
      await driver.back();
    });
    expect(session.documents).toHaveLength(1);
  });

  test('the browser’s own back, forward, reload and address bar are actions', async ({
    page,
    apps,
    driver,
    demonstrate,
  }) => {
    await demonstrate('Go about', async () => {
      await driver.goto(apps.at('/core/form.html'));
      await driver.goto(apps.at('/core/done.html'));
      await driver.back();
      await driver.forward();
      await driver.reload();
      await driver.click(page.getByRole('button', { name: 'Well done' }));
    });
  });

  test('the wheel is one scroll', async ({ page, driver, demonstrate }) => {
    await demonstrate('Look down', async () => {
      await driver.wheel(page.getByRole('heading', { name: 'Links' }), null, 2000);
      await driver.click(page.getByText('Far down'));
    });
  });
});

test('what scripts do is no action', async ({ page, apps, driver, demonstrate }) => {
  await page.goto(apps.at('/core/scripts.html'));
  await demonstrate('Start the script', async () => {
    await driver.click(page.getByRole('button', { name: 'Let the script work' }));
    await expect(page.locator('#log')).toHaveText('other other done');
    await expect(page.getByLabel('Field')).toHaveValue('set by a script');
  });
});

test('a page that stops every event hides nothing', async ({ page, apps, driver, demonstrate }) => {
  await demonstrate('Work in a mute page', async () => {
    await driver.goto(apps.at('/core/stops.html'));
    await driver.click(page.getByRole('button', { name: 'Mute' }));
    const field = page.getByLabel('Field');
    await driver.click(field);
    await driver.type(field, 'heard');
    await driver.press('Tab', { on: field });
  });
});

test('closed shadow roots are looked into', async ({ page, apps, record }) => {
  await page.goto(apps.at('/core/closed.html'));
  const host = await page.locator('x-closed').evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x, y };
  });
  const session = await record('Press inside', 'http://127.0.0.1/*', async () => {
    await page.mouse.click(host.x + 50, host.y + 36);
    await page.keyboard.press('Tab');
    await page.keyboard.type('within');
  });
  const path = [{ hop: 'shadow', mode: 'closed', target: { tag: 'x-closed' } }];
  expect(session.actions).toMatchObject([
    { type: 'click', target: { tag: 'button', role: 'button', name: 'Hidden inside', path } },
    { type: 'press', key: 'Tab', target: { tag: 'button', path } },
    { type: 'type', value: 'within', target: { tag: 'input', role: 'textbox', name: 'Inner field', path } },
  ]);
});
