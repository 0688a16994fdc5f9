/** What a scripted session costs the page's main thread: recorded by nobody, by Showhow, by rrweb; in turns, in one run. */
import type { CDPSession, Page } from '@playwright/test';
import { openBrowser } from './browser.mts';
import { servePage } from './page.mts';
import { bundlePeer } from './peer.mts';
import { median } from './statistics.mts';

const ROUNDS = 7;
type Mode = 'off' | 'showhow' | 'rrweb';
const modes: Mode[] = ['off', 'showhow', 'rrweb'];

interface Cost {
  /** Milliseconds on the main thread. */
  task: number;
  script: number;
}

interface Point {
  x: number;
  y: number;
}

/** Looked up beforehand, so that nothing but the person's input is measured. */
const middlesOf = (page: Page, selector: string): Promise<Point[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.slice(0, 12).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );

/** 360 moves of the mouse, 13 clicks, 144 keys, 6 turns of the wheel. */
async function work(page: Page, buttons: Point[], fields: Point[]): Promise<void> {
  const { mouse, keyboard } = page;
  for (const [round, { x, y }] of buttons.entries()) {
    for (let step = 0; step < 30; step += 1) await mouse.move(200 + step * 10, 200 + round * 20);
    await mouse.click(x, y);
  }
  for (const { x, y } of fields) await mouse.click(x, y);
  for (let line = 0; line < 6; line += 1) await keyboard.type('twenty-four keys a line ');
  await mouse.move(640, 600);
  for (let turn = 1; turn <= 6; turn += 1) {
    await mouse.wheel(0, 300);
    await page.waitForFunction((y) => window.scrollY >= y, turn * 300);
  }
}

async function metrics(devtools: CDPSession): Promise<Cost> {
  const { metrics: list } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => (list.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { task: of('TaskDuration'), script: of('ScriptDuration') };
}

export async function measureCost(): Promise<void> {
  const site = await servePage();
  const bench = await openBrowser();
  // As its own documentation uses it; its events are taken in and dropped.
  const peer = `${await bundlePeer()};rrwebRecord({ emit() {} });`;
  const costs: Record<Mode, Cost[]> = { off: [], showhow: [], rrweb: [] };
  const devtools = await bench.context.newCDPSession(bench.page);
  // The thread's own time: what other processes do meanwhile is not in it.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const mode of modes) {
        if (mode === 'showhow') await bench.start(['http://127.0.0.1/*']);
        await bench.page.goto(site.url);
        if (mode === 'rrweb') await bench.page.evaluate(peer);
        const buttons = await middlesOf(bench.page, 'button');
        const fields = await middlesOf(bench.page, 'textarea');
        const before = await metrics(devtools);
        await work(bench.page, buttons, fields);
        const after = await metrics(devtools);
        if (mode === 'showhow') await bench.stop();
        // The first round warms up.
        if (round > 0) costs[mode].push({ task: after.task - before.task, script: after.script - before.script });
      }
    }
  } finally {
    await bench.close();
    site.close();
  }
  const base = median(costs.off.map((cost) => cost.task));
  for (const mode of modes) {
    const task = median(costs[mode].map((cost) => cost.task));
    const script = median(costs[mode].map((cost) => cost.script));
    console.log(
      `${mode.padEnd(8)} main thread ${task.toFixed(0)} ms (×${(task / base).toFixed(3)}), script ${script.toFixed(0)} ms`,
    );
  }
  console.log(
    `median of ${ROUNDS} rounds in turns; 360 moves, 13 clicks, 144 keys, 6 wheel turns; some 5,000 elements`,
  );
}
