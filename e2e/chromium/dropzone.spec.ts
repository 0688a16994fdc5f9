import { expect, test } from './widget.ts';

const file = (name: string, mimeType: string, size: number) => ({ name, mimeType, buffer: Buffer.alloc(size, 'x') });

test('Dropzone: files chosen, looked over and taken out again', async ({ page, driver, useWidget }) => {
  const session = await useWidget('dropzone', async () => {
    const zone = page.locator('#pictures');
    const hidden = page.locator('input.dz-hidden-input');
    const previews = page.locator('.dz-preview');
    for (let round = 1; round <= 3; round += 1) {
      await driver.click(page.getByRole('heading', { name: 'Files' }));
      const opener = zone;
      await driver.upload(opener, hidden, [
        file('cove-of-ida.png', 'image/png', 10 * round),
        file('b.txt', 'text/plain', 3),
      ]);
      await expect(previews).toHaveCount(2);
      await driver.click(previews.first().getByText('Remove file'));
      await expect(previews).toHaveCount(1);
      await driver.click(page.getByRole('button', { name: 'Clear' }));
      await expect(previews).toHaveCount(0);
    }
    const letter = page.getByLabel('Letter');
    const papers = page.getByLabel('Papers');
    await driver.upload(letter, letter, [file('letter-of-ida.pdf', 'application/pdf', 100)]);
    await driver.upload(papers, papers, [file('one.pdf', 'application/pdf', 1), file('two.pdf', 'application/pdf', 2)]);
    await driver.upload(letter, letter, [file('again.pdf', 'application/pdf', 7)]);
    await driver.press('Tab', { on: letter });
    for (let round = 0; round < 4; round += 1)
      await driver.click(page.getByRole('button', { name: 'Clear' }), { button: round % 2 === 0 ? 'right' : 'left' });
  });
  expect(JSON.stringify(session)).not.toContain('of-ida');
});
