/** Finds the target of an action again in a page that Playwright drives, through the frames and shadow roots on its path. */
import { resolve } from 'node:path';
import type { ElementHandle, Frame, Page } from '@playwright/test';
import type { LocalTarget } from '../../src/session/record.ts';
import type { ShadowHop, Target } from '../../src/session/schema.ts';
import { bundleForPage } from '../bundle-for-page.mts';

export interface LocatedInPage {
  /** Null where it is gone, or where it could be more than one. */
  element: ElementHandle<Element> | null;
  /** From 0 to 1: how sure it is that this is the one. */
  confidence: number;
}

let bundle: Promise<string> | undefined;

/** Before the page is loaded: only an extension sees into closed shadow roots. */
export async function openShadowRoots(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is applied to the host.
    Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
      apply: (attach, host, [options]: [ShadowRootInit]) => Reflect.apply(attach, host, [{ ...options, mode: 'open' }]),
    });
  });
}

export async function locateInPage(page: Page, target: Target): Promise<LocatedInPage> {
  let frame = page.mainFrame();
  let confidence = 1;
  let path: ShadowHop[] = [];
  for (const hop of target.path) {
    if (hop.hop === 'shadow') path.push(hop);
    else {
      const found = hop.target && (await locateInFrame(frame, { ...hop.target, path }));
      const inner = found ? await found.element?.contentFrame() : frame.childFrames()[hop.index];
      confidence *= found?.confidence ?? 1;
      if (!inner) return { element: null, confidence };
      frame = inner;
      path = [];
    }
  }
  const found = await locateInFrame(frame, { ...target, path });
  return { ...found, confidence: found.confidence * confidence };
}

async function locateInFrame(frame: Frame, target: LocalTarget): Promise<LocatedInPage> {
  bundle ??= bundleForPage(resolve(import.meta.dirname, 'in-page.ts'));
  await frame.evaluate(await bundle);
  const located = await frame.evaluateHandle((described) => {
    const found = globalThis.showhowLocate?.(described);
    return found ?? { element: null, confidence: 0 };
  }, target);
  const element = (await located.getProperty('element')).asElement() as ElementHandle<Element> | null;
  return { element, confidence: await located.evaluate(({ confidence }) => confidence) };
}
