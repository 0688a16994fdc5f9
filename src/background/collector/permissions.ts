/** What the browser has to allow before anything is sent to a collector. Asked each time: it may be taken back at any time. */
import browser from 'webextension-polyfill';
import { permissionFor } from '../../submission/invitation.ts';
import type { NoWay } from '../submitting/submitter.ts';

/** Firefox alone knows of it, and of no such thing the polyfill. */
interface Collecting {
  data_collection?: string[];
}
type Manifest = {
  browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
};

export const mayReach = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [permissionFor(address)] });

/** Whether the person lets data be sent at all; null where the browser does not ask that. */
async function mayCollect(): Promise<boolean> {
  const manifest = browser.runtime.getManifest() as Manifest;
  const wanted = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional;
  if (!wanted) return true;
  const { data_collection: given = [] } = (await browser.permissions.getAll()) as Collecting;
  return wanted.every((kind) => given.includes(kind));
}

/** Null where the way is free. */
export async function whyNoWay(address: string): Promise<NoWay | null> {
  if (!(await mayReach(address))) return 'no-permission';
  return (await mayCollect()) ? null : 'no-consent';
}

/** A site that the extension has from its installation on cannot be given back. */
export async function giveBack(address: string): Promise<void> {
  const origin = permissionFor(address);
  const fixed = browser.runtime.getManifest().host_permissions ?? [];
  if (!fixed.includes(origin)) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
