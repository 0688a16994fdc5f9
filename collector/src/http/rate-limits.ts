import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config/config.ts';
import { Refusal } from './refusal.ts';

/** Requests in a minute. */
export interface Rates {
  /** Of one address, to what needs no key: an invitation or a link cannot be guessed at. */
  anybody: number;
  /** Of one address, that were not signed well, or by an unknown key. */
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

export type Limits = Record<keyof Rates, (key: string, requests?: number) => Promise<void>>;

/** As how many more a request counts that has so many files looked for. */
export const requestsFor = (files: number): number => Math.floor(files / 100);

const MINUTE = 60;

export function createLimits({ anybody, unknown, device, person, kept }: Rates): Limits {
  const limit = (points: number, duration = MINUTE) => {
    const limiter = new RateLimiterMemory({ points, duration });
    return async (key: string, requests = 1) => {
      try {
        await limiter.consume(key, requests);
      } catch (error) {
        if (error instanceof RateLimiterRes) throw new Refusal('too-many-requests');
        throw error;
      }
    };
  };
  return {
    anybody: limit(anybody),
    unknown: limit(unknown),
    device: limit(device),
    person: limit(person),
    kept: limit(kept, 60 * MINUTE),
  };
}
