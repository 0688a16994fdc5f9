/** Opens the popup where a note is written down, because the person has asked for it elsewhere. */
import browser from 'webextension-polyfill';

const POPUP = browser.runtime.getURL('src/popup/index.html');
const SIZE = { width: 400, height: 640 };

/** The popup reads it when it opens, see `popup/main.tsx`. */
const asked = (): Promise<void> => browser.storage.session.set({ noteWanted: true });

/** Beside the button where the browser lets it, else in a window: one, however often it is asked for. */
export async function showNote(): Promise<void> {
  await asked();
  try {
    await browser.action.openPopup();
  } catch {
    await openWindow();
  }
}

async function openWindow(): Promise<void> {
  const [open] = await browser.tabs.query({ url: POPUP });
  if (open?.windowId === undefined) await browser.windows.create({ url: POPUP, type: 'popup', ...SIZE });
  else await browser.windows.update(open.windowId, { focused: true });
}
