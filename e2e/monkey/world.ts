/** The tabs that the monkey is at work in, and what it writes down. */
import type { Page } from '@playwright/test';
import type { AppServer } from '../apps/serve.ts';
import type { Point } from '../locate.ts';
import type { Deed, Diary } from './diary.ts';
import { lookAt, type Sight } from './look.ts';
import type { Random } from './random.ts';

export interface World {
  random: Random;
  apps: AppServer;
  popup: Page;
  /** The tabs of the person's window. */
  tabs: Page[];
  /** The one in front. */
  page: Page;
  diary: Diary;
  step: number;
  /** Each address is asked for once, so that no two tabs show the same. */
  visits: number;
}

export function write(world: World, said: string, deed: Omit<Deed, 'step' | 'said'>): Deed {
  const written = { step: world.step, said, ...deed };
  world.diary.deeds.push(written);
  return written;
}

/** Frames in which what a click opens is there, and what asks for the focus has it. */
const COMES_WITHIN = 12;
/** Frames in which what a click closes fades away. */
export const FADES_WITHIN = 24;

const sameSight = (one: Sight | null, other: Sight | null) => JSON.stringify(one) === JSON.stringify(other);

/** What is at a place, or has the focus, once it looks the same for some frames; null where it does not come to rest. */
export async function steadySight(page: Page, place: Point | null, frames = COMES_WITHIN): Promise<Sight | null> {
  let last: Sight | null = null;
  let same = 0;
  for (let look = 0; look < 10 + frames; look += 1) {
    const now = await page.evaluate(lookAt, place);
    same = now && sameSight(now, last) ? same + 1 : 0;
    if (same === frames) return now;
    last = now;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  return null;
}

/** Moves the mouse to a place and looks. */
export async function restAt(world: World, place: Point): Promise<Sight | null> {
  world.diary.rests.push(place);
  await world.page.mouse.move(place.x, place.y);
  return steadySight(world.page, place);
}
