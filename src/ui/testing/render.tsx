import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { lookProblems } from './look.ts';

let root: HTMLElement | null = null;

/** Puts a view into the page, as its own page would. `unmount` is for afterEach. */
export function mount(view: ComponentChild, bodyClass: string): void {
  root = document.createElement('div');
  document.body.append(root);
  document.body.className = bodyClass;
  document.documentElement.lang = 'en';
  document.title = 'Showhow';
  render(view, root);
}

export function unmount(): void {
  if (root) render(null, root);
  root?.remove();
  root = null;
  document.documentElement.style.colorScheme = '';
}

/** Half-way from one scheme to the other, no colour is one that a person sees. */
function finishTransitions(): void {
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}

/** Finds nothing wrong with axe, in light and dark, narrow and wide, and nothing that looks otherwise than is fixed. */
export async function expectAccessible(): Promise<void> {
  for (const width of [340, 1200]) {
    await page.viewport(width, 800);
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      finishTransitions();
      const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
      const found = violations.map(
        ({ id, nodes }) => `${scheme} ${width}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      expect([...found, ...lookProblems()]).toEqual([]);
    }
  }
  document.documentElement.style.colorScheme = '';
}
