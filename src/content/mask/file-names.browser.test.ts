import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, startRecording } from '../testing/recording.ts';

/** Lists what was chosen, as pages do. */
const list = `<label>Letters <input type="file" multiple></label><h2>Chosen</h2><div id="list"></div><script></script>`;

function listed(stage: HTMLElement): void {
  const field = stage.querySelector('input') as HTMLInputElement;
  stage.addEventListener('click', (event) => event.preventDefault());
  field.addEventListener('change', () => {
    const rows = Array.from(field.files ?? [], ({ name }) => {
      const row = document.createElement('div');
      row.title = `${name} (3 kB)`;
      row.innerHTML = `<img width="9" height="9"><b>${name.toUpperCase()}</b> <a href="files/${name}">Remove</a>`;
      row.querySelector('img')?.setAttribute('alt', name);
      return row;
    });
    stage.querySelector('#list')?.replaceChildren(...rows);
    document.title = `Sending ${field.files?.[0]?.name}`;
  });
}

/** As a person did before the recording: events of what a driver sets here are no trusted ones. */
function choose(stage: HTMLElement, ...names: string[]): void {
  const field = stage.querySelector('input') as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const name of names) transfer.items.add(new File(['x'], name));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change'));
}

test('a page that lists the chosen files by their names tells nothing of them', async () => {
  const stage = show(list);
  listed(stage);
  choose(stage, 'letter-of-ida.pdf', 'cove of ida.png');
  const { records, actions } = await startRecording();
  const removals = page.getByText('Remove');
  await userEvent.click(removals.first());
  await userEvent.click(stage.querySelector('img') as HTMLElement);
  await userEvent.click(stage.querySelector('b') as HTMLElement);
  await vi.waitFor(() => expect(actions().map(({ type }) => type)).toEqual(['click', 'click', 'click']));
  expect(JSON.stringify(records)).not.toMatch(/of.ida/iu);
  const [removal, picture] = actions();
  expect(removal?.target).toMatchObject({ name: 'Remove', attributes: { href: { masked: 'file' } } });
  expect(picture?.target).toMatchObject({ name: { masked: 'file' }, attributes: { alt: { masked: 'file' } } });
  for (const { target } of [removal, picture].filter((action) => action !== undefined))
    expect(target?.selectors.length).toBeGreaterThan(0);
});

test('what has nothing to do with the chosen files is told as ever', async () => {
  const stage = show(list);
  listed(stage);
  choose(stage, 'a.txt', 'h', '', '.c');
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('heading', { name: 'Chosen' }));
  await vi.waitFor(() => expect(actions()[0]?.target).toMatchObject({ tag: 'h2', text: 'Chosen' }));
});
