/** The toolbar badge: the part of the indicator that no page can touch. */
import browser from 'webextension-polyfill';

export type BadgeState = 'off' | 'recording' | 'paused' | 'trouble';

const badges: Record<BadgeState, { text: string; color: string; title: string }> = {
  off: { text: '', color: '#6d675e', title: 'Showhow' },
  recording: { text: 'REC', color: '#c4322b', title: 'Showhow is recording' },
  paused: { text: 'II', color: '#6d675e', title: 'Showhow is paused' },
  trouble: { text: '!', color: '#8a5a00', title: 'Showhow has stopped recording: open it to see why' },
};

const FLASH_MS = 1200;

/** Says for a moment that something was written down; and then what is so by then. */
export async function flashBadge(stateThen: () => Promise<BadgeState>): Promise<void> {
  await browser.action.setBadgeText({ text: '✓' });
  setTimeout(() => void stateThen().then(showBadge), FLASH_MS);
}

export async function showBadge(state: BadgeState): Promise<void> {
  const { text, color, title } = badges[state];
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
