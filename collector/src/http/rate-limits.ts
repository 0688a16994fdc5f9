import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config/config.ts';
import { networkOf } from './address.ts';
import { Refusal } from './refusal.ts';

/** Requests in a minute. */
export interface Rates {
  /** Of one address, or network of IPv6, to what needs no key: an invitation or a link cannot be guessed at. */
  anybody: number;
  /** Of the same, that were not signed well, or by an unknown key. */
  unknown: number;
  device: number;
  person: number;
  /** Of one worker, in an hour: what is kept and belongs to no session, such as reports and withdrawals of what never came. */
  kept: number;
}

export const ratesFor = ({ deviceRequests: device }: Pick<Config, 'deviceRequests'>): Rates => ({
  anybody: 60,
  unknown: 60,
  device,
  person: 1200,
  kept: 120,
});

type Take = (key: string, requests?: number) => Promise<void>;

/** @throws {Refusal} `too-many-requests`, each of them */
export interface Limits extends Record<keyof Rates, Take> {
  /** Takes none, and refuses where none is left. */
  deviceHasLeft: (key: string) => Promise<void>;
}

/** As how many more a request counts that has so many files looked for. */
export const requestsFor = (files: number): number => Math.floor(files / 100);

const MINUTE = 60;

export function createLimits({ anybody, unknown, device, person, kept }: Rates): Limits {
  const ofDevices = limiterOf(device);
  return {
    anybody: ofNetworks(takeOf(limiterOf(anybody))),
    unknown: ofNetworks(takeOf(limiterOf(unknown))),
    device: takeOf(ofDevices),
    person: takeOf(limiterOf(person)),
    kept: takeOf(limiterOf(kept, 60 * MINUTE)),
    deviceHasLeft: async (key) => {
      const used = await ofDevices.get(key);
      if (used !== null && used.remainingPoints <= 0) throw new Refusal('too-many-requests');
    },
  };
}

const limiterOf = (points: number, duration = MINUTE) => new RateLimiterMemory({ points, duration });

const ofNetworks =
  (take: Take): Take =>
  (address, requests) =>
    take(networkOf(address), requests);

const takeOf =
  (limiter: RateLimiterMemory): Take =>
  async (key, requests = 1) => {
    try {
      await limiter.consume(key, requests);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new Refusal('too-many-requests');
      throw error;
    }
  };
