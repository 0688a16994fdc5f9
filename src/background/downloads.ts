/**
 * Downloads that the browser begins while a session is recorded, where the person has given the permission to see them: those
 * that a server makes of a link cannot be told from pages otherwise. Only downloads of the agreed sites, or from their
 * pages; never the names of files.
 */
import browser from 'webextension-polyfill';
import { maskedAddress } from '../masking/addresses.ts';
import { allowing } from '../masking/kinds.ts';
import type { DownloadEvent } from '../session/record.ts';
import { matchesSites } from '../session/sites.ts';
import type { UnfinishedSession } from '../store/database.ts';
import { addDownload } from '../store/recording.ts';
import type { Store } from '../store/store.ts';

interface DownloadsDeps {
  store: Store;
  live: () => Promise<UnfinishedSession | null>;
  changed: () => void;
  failed: (error: unknown) => void;
}

const LONGEST_URL = 20_000;

/** Registers its listener at once, and again when the permission is given: without it, there is nothing to listen to. */
export function watchDownloads({ store, live, changed, failed }: DownloadsDeps): void {
  async function note(event: DownloadEvent): Promise<void> {
    const session = await live();
    if (session?.state !== 'recording' || !isOfSites(event, session.capture.sites)) return;
    const { time, ...found } = event;
    const allows = allowing(session.capture.unmasked);
    const masked = Object.fromEntries(Object.entries(found).map(([name, url]) => [name, maskedAddress(url, allows)]));
    try {
      await addDownload(store, session.id, { time, ...masked });
      changed();
    } catch (error) {
      failed(error);
    }
  }
  const created = ({ url, finalUrl, referrer }: browser.Downloads.DownloadItem & { finalUrl?: string }): void =>
    void note({ time: Date.now(), ...addresses({ url, finalUrl, referrer }) });
  const listen = (): void => {
    const api = (browser as Partial<typeof browser>).downloads;
    if (api && !api.onCreated.hasListener(created)) api.onCreated.addListener(created);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

type Addresses = Pick<DownloadEvent, 'url' | 'finalUrl' | 'referrer'>;

/** A `data:` address is the file itself. */
function addresses(given: Record<keyof Addresses, string | undefined>): Addresses {
  const kept = Object.entries(given).filter(([, url]) => url && !url.startsWith('data:') && url.length <= LONGEST_URL);
  return Object.fromEntries(kept);
}

function isOfSites({ url, finalUrl, referrer }: Addresses, sites: string[]): boolean {
  return [url, finalUrl, referrer].some((each) => each && matchesSites(each.replace(/^blob:/u, ''), sites));
}
