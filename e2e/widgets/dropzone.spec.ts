import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../chromium/widget.ts';

test('Dropzone: files chosen, looked over and taken out again', async ({ page, driver, useWidget }, { outputDir }) => {
  const file = async (name: string, type: string, size: number) => {
    const path = join(outputDir, name);
    await writeFile(path, 'x'.repeat(size));
    return { path, type, size };
  };
  await mkdir(outputDir, { recursive: true });
  const picture = await file('cove-of-ida.png', 'image/png', 10);
  const text = await file('b.txt', 'text/plain', 3);
  const paper = await file('letter-of-ida.pdf', 'application/pdf', 100);
  const session = await useWidget('dropzone', async () => {
    const clear = page.getByRole('button', { name: 'Clear' });
    const previews = page.locator('.dz-preview');
    for (let round = 1; round <= 3; round += 1) {
      await driver.click(page.getByRole('heading', { name: 'Files' }));
      await driver.upload(page.locator('#pictures'), page.locator('input.dz-hidden-input'), [picture, text]);
      await expect(previews).toHaveCount(2);
      await driver.click(previews.first().getByText('Remove file'));
      await expect(previews).toHaveCount(1);
      await driver.click(clear);
      await expect(previews).toHaveCount(0);
    }
    const letter = page.getByLabel('Letter');
    const papers = page.getByLabel('Papers');
    await driver.upload(letter, letter, [paper]);
    await driver.upload(papers, papers, [paper, text]);
    await driver.upload(letter, letter, [text]);
    await driver.press('Tab', { on: letter });
    for (const button of ['right', 'left', 'middle', 'left'] as const) await driver.click(clear, { button });
  });
  expect(JSON.stringify(session)).not.toContain('of-ida');
});
