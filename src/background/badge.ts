/** The toolbar badge: the part of the indicator that no page can touch. */
import browser from 'webextension-polyfill';
import { message } from '../i18n/message.ts';

export type BadgeState = 'off' | 'recording' | 'paused' | 'trouble';

interface Badge {
  text: string;
  color: string;
  title: string;
}

const badges: Record<BadgeState, () => Badge> = {
  off: () => ({ text: '', color: '#6d675e', title: 'Showhow' }),
  recording: () => ({ text: message('badge_recording_text'), color: '#c4322b', title: message('badge_recording') }),
  paused: () => ({ text: 'II', color: '#6d675e', title: message('badge_paused') }),
  trouble: () => ({ text: '!', color: '#8a5a00', title: message('badge_trouble') }),
};

const FLASH_MS = 1200;

/** Says for a moment that something was written down; and then what is so by then. */
export async function flashBadge(stateThen: () => Promise<BadgeState>): Promise<void> {
  await browser.action.setBadgeText({ text: '✓' });
  setTimeout(() => void stateThen().then(showBadge), FLASH_MS);
}

export async function showBadge(state: BadgeState): Promise<void> {
  const { text, color, title } = badges[state]();
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
