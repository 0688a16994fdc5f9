import type { Language } from '../../../src/i18n/languages.ts';
import { type About, about } from '../../api/collector.ts';
import { CHUNK_BYTES, type Collector, sessionBytes, VERSION } from '../collector.ts';
import { retentionDays } from '../retention/settings.ts';
import { sha256 } from '../secrets.ts';
import type { App } from './env.ts';
import { languageOf, type Words, wordsIn } from './language.ts';

export function registerAbout(app: App, collector: Collector): void {
  app.openapi(about, async (c) => c.json(await aboutOf(collector, languageOf(c)), 200));
}

export async function aboutOf(collector: Collector, language: Language): Promise<About> {
  const { config, db, receiptKey } = collector;
  const words = wordsIn(language);
  const days = await retentionDays(db, config);
  const text = agreementOf(words, config, days);
  return {
    name: config.name,
    contact: config.contact,
    purpose: config.purpose,
    receives: words('team_receives_what'),
    retentionDays: days,
    address: config.address,
    version: VERSION,
    limits: { chunkBytes: CHUNK_BYTES, sessionBytes: sessionBytes(collector) },
    receiptKey: receiptKey.publicKey,
    agreement: { text, textDigest: sha256(text), language },
    signIn: { oidc: config.oidcIssuer === undefined ? null : config.oidcName },
  };
}

function agreementOf(words: Words, { name, contact, purpose }: Collector['config'], days: number | null): string {
  const kept = days === null ? words('agreement_kept_always') : words('agreement_kept', { days });
  return [
    words('agreement_joins', { name }),
    words('agreement_receives', { receives: words('team_receives_what') }),
    words('agreement_purpose', { purpose: purpose.replace(/\.$/u, '') }),
    `${kept} ${words('agreement_rights')}`,
    words('agreement_contact', { contact }),
  ].join('\n');
}
