import { ConfigError } from './config/config.ts';
import { isDiskFull } from './full-disk.ts';

/**
 * @param path of a file in the data folder
 * @throws {ConfigError} that names it, unless the disk is full: that is said to whoever starts the collector in its own words
 */
export function usable<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new ConfigError(`SHOWHOW_DATA: ${path} cannot be used. ${(error as Error).message}`);
  }
}
