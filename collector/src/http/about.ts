import { type About, about } from '../../api/collector.ts';
import { CHUNK_BYTES, type Collector, sessionBytes, VERSION } from '../collector.ts';
import { retentionDays } from '../retention/settings.ts';
import { sha256 } from '../secrets.ts';
import type { App } from './env.ts';

export function registerAbout(app: App, collector: Collector): void {
  app.openapi(about, async (c) => c.json(await aboutOf(collector), 200));
}

const RECEIVES =
  'Only the sessions that you submit, as you see them when you do: what you did on the pages of a task, and what you wrote about it; and why a task is broken, if you report that.';

export async function aboutOf(collector: Collector): Promise<About> {
  const { config, db, receiptKey } = collector;
  const days = await retentionDays(db, config);
  const text = agreementOf(config, days);
  return {
    name: config.name,
    contact: config.contact,
    purpose: config.purpose,
    receives: RECEIVES,
    retentionDays: days,
    address: config.address,
    version: VERSION,
    limits: { chunkBytes: CHUNK_BYTES, sessionBytes: sessionBytes(collector) },
    receiptKey: receiptKey.publicKey,
    agreement: { text, textDigest: sha256(text), language: 'en' },
    signIn: { oidc: config.oidcIssuer === undefined ? null : config.oidcName },
  };
}

function agreementOf({ name, contact, purpose }: Collector['config'], days: number | null): string {
  const kept =
    days === null
      ? 'Sessions are kept until you withdraw them, and what you report of broken tasks as long as the collector'
      : `Sessions, and what you report of broken tasks, are kept for ${days === 1 ? '1 day' : `${days} days`} at most: a longer time that is set later holds for what you agree to after that`;
  return [
    `You join the collector of ${name}.`,
    `It receives: ${RECEIVES}`,
    `It is for: ${purpose.replace(/\.$/u, '')}.`,
    `${kept}. You can withdraw each session at any time, see who looked at it, and leave whenever you like.`,
    `Questions are answered by ${contact}.`,
  ].join('\n');
}
