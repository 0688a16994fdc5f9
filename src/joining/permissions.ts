/** What the browser asks the person for before anything is sent to a team's server: each in the turn of a press. */
import browser from 'webextension-polyfill';
import { permissionFor } from '../submission/invitation.ts';

type Manifest = {
  browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
};

export interface JoiningPermissions {
  /** To reach this address, and no other. */
  reach: (address: string) => Promise<boolean>;
  /** To send anything at all; only Firefox asks for that. */
  collect: () => Promise<boolean>;
}

export const joiningPermissions: JoiningPermissions = {
  reach: (address) => browser.permissions.request({ origins: [permissionFor(address)] }),
  collect: async () => {
    const manifest = browser.runtime.getManifest() as Manifest;
    const data_collection = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional;
    return data_collection === undefined || browser.permissions.request({ data_collection } as object);
  },
};
