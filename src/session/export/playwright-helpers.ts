/** Functions that a generated test brings along, where it needs them. */

const required = `/** A value that was not recorded, from an environment variable. */
function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(\`Set \${variable}: this value was not recorded.\`);
  return value;
}`;

const answerDialogs = `/** Answers the next dialogs of a page, in this order: true for yes, false for no, or a text. */
function answerDialogs(page: Page, answers: (boolean | string)[]): void {
  page.removeAllListeners('dialog');
  page.on('dialog', async (dialog) => {
    const answer = answers.shift() ?? false;
    if (answer === false) await dialog.dismiss();
    else await dialog.accept(answer === true ? undefined : answer);
  });
}`;

const drag = `/** Presses on an element, at a place in it, and moves the mouse from there by each of the steps; Escape gives it up. */
async function drag(
  page: Page,
  element: Locator,
  from: [number, number],
  steps: [number, number][],
  button: 'left' | 'middle' | 'right' = 'left',
  end: 'release' | 'Escape' = 'release',
): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('What is to be dragged cannot be seen.');
  const [x, y] = [box.x + from[0], box.y + from[1]];
  await page.mouse.move(x, y);
  await page.mouse.down({ button });
  for (const [right, down] of steps) await page.mouse.move(x + right, y + down, { steps: 5 });
  if (end === 'Escape') await page.keyboard.press(end);
  await page.mouse.up({ button });
}`;

const clickLabel = `/** Clicks a field by its label, which may be all that is seen of it: as long as the label holds nothing else to click. */
async function clickLabel(field: Locator, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
  const found = await field.evaluateHandle((field: HTMLInputElement) => {
    const isAlone = (label: Element) => [...label.querySelectorAll('a, button')].every((other) => other === field);
    return [...(field.labels ?? [])].find(isAlone);
  });
  const label = found.asElement();
  if (label) await label.click(options);
  else await field.dispatchEvent('click');
}`;

const type = `/** Types a text into a field that holds something else before, or nothing. */
async function type(field: Locator, before: string, text: string): Promise<void> {
  if (before !== '' || (await field.inputValue()) !== '') await field.fill(before);
  await field.pressSequentially(text);
}`;

export const helpers = { required, answerDialogs, clickLabel, drag, type } as const;
export type Helper = keyof typeof helpers;

/** What each takes from Playwright, besides \`test\`. */
export const helperTypes: Record<Helper, string[]> = {
  required: [],
  answerDialogs: ['type Page'],
  clickLabel: ['type Locator'],
  drag: ['type Locator', 'type Page'],
  type: ['type Locator'],
};
