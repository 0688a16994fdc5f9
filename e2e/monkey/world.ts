/** The tabs that the monkey is at work in, and what it writes down. */
import type { Page } from '@playwright/test';
import type { AppServer } from '../apps/serve.ts';
import type { Point } from '../path.ts';
import type { Deed, Diary } from './diary.ts';
import { lookUntilSteady, type Sight } from './look.ts';
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

/** Frames in which what a click opens or closes has come or faded away, and what asks for the focus has it. */
const SETTLES_WITHIN = 24;

/** What is at a place, or has the focus, once it has come to rest; null where it does not. */
export const steadySight = (page: Page, place: Point | null): Promise<Sight | null> =>
  page.evaluate(lookUntilSteady, { place, frames: SETTLES_WITHIN });

/** Moves the mouse to a place and looks. */
export async function restAt(world: World, place: Point): Promise<Sight | null> {
  world.diary.rests.push(place);
  await world.page.mouse.move(place.x, place.y);
  return steadySight(world.page, place);
}
