/** All cases, by category. */
import type { Case } from './case.ts';
import { clipboard } from './clipboard.ts';
import { controls } from './controls.ts';
import { dialogs } from './dialogs.ts';
import { frames, shadow } from './frames.ts';
import { hostile } from './hostile.ts';
import { keys } from './keys.ts';
import { navigation } from './navigation.ts';
import { pointer } from './pointer.ts';
import { scrolling } from './scroll.ts';
import { tabs } from './tabs.ts';
import { text } from './text.ts';

export const categories: Record<string, Case[]> = {
  pointer,
  text,
  keys,
  controls,
  clipboard,
  scroll: scrolling,
  frames,
  shadow,
  navigation,
  tabs,
  dialogs,
  hostile,
};

export const allCases: Case[] = Object.values(categories).flat();
