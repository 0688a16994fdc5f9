/**
 * The gate of the background: who may say what. Content scripts may report a document, append records, pause and stop, and
 * nothing else; only the extension's own pages may start, resume or agree to anything. Everything about the sender comes from the browser.
 */
import type * as z from 'zod/mini';
import { createAllowance } from './allowance.ts';
import type { ExtensionHandlers, PageHandlers, Reply, SenderFrame } from './messages.ts';
import { safeParse } from './safe-parse.ts';
import { extensionMessages, pageMessages } from './schemas.ts';

export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

interface RouterOptions {
  /** Of this extension. */
  id: string;
  /** Address under which its own pages live, with a slash at its end. */
  baseUrl: string;
  page: PageHandlers;
  extension: ExtensionHandlers;
  /** Milliseconds. */
  now?: () => number;
}

/** More than a page that is used by a person ever says; what is refused is sent again later, and so not lost. */
const AT_ONCE = 2000;
const PER_SECOND = 200;
/** Characters of one message from a page. The browser’s own limit is 64 MB. */
export const LONGEST_MESSAGE = 16_000_000;

export type Router = (message: unknown, sender: MessageSender) => Promise<Reply<unknown>> | undefined;

const owns = (table: object, type: string): boolean => Object.prototype.hasOwnProperty.call(table, type);

export function createRouter({ id, baseUrl, page, extension, now = () => performance.now() }: RouterOptions): Router {
  const allowance = createAllowance({ atOnce: AT_ONCE, perSecond: PER_SECOND, now });

  function hearOwn(type: string, params: unknown): Promise<Reply<unknown>> | undefined {
    if (!owns(extensionMessages, type)) return undefined;
    const known = type as keyof typeof extensionMessages;
    return answer(known, extensionMessages[known], params, (parsed) =>
      (extension[known] as (p: unknown) => Promise<unknown>)(parsed),
    );
  }

  function hearPage(type: string, params: unknown, sender: MessageSender): Promise<Reply<unknown>> | undefined {
    if (!owns(pageMessages, type)) {
      return owns(extensionMessages, type) ? refuse(`A page may not ask for ${type}`) : undefined;
    }
    const from = senderFrame(sender);
    if (!from) return refuse('Only a tab may report what happens in it');
    if (!allowance.allows(`${from.tab} ${from.frame}`)) return refuse('Too many messages at once');
    if (isTooLong(params)) return refuse('A message is too long');
    const known = type as keyof typeof pageMessages;
    return answer(known, pageMessages[known], params, (parsed) =>
      (page[known] as (p: unknown, f: SenderFrame) => Promise<unknown>)(parsed, from),
    );
  }

  return (message, sender) => {
    if (sender.id !== id) return undefined;
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    const { type, params } = message as { type: unknown; params?: unknown };
    if (typeof type !== 'string') return undefined;
    return sender.url?.startsWith(baseUrl) ? hearOwn(type, params) : hearPage(type, params, sender);
  };
}

function isTooLong(params: unknown): boolean {
  try {
    return (JSON.stringify(params)?.length ?? 0) > LONGEST_MESSAGE;
  } catch {
    return true;
  }
}

function senderFrame({ tab, frameId, documentId, url, origin }: MessageSender): SenderFrame | null {
  return tab?.id === undefined || frameId === undefined
    ? null
    : { tab: tab.id, frame: frameId, document: documentId ?? null, url: url ?? '', origin: origin ?? null };
}

async function answer(
  type: string,
  schema: z.ZodMiniType,
  params: unknown,
  handle: (parsed: unknown) => Promise<unknown>,
): Promise<Reply<unknown>> {
  const parsed = safeParse(schema, params);
  if (!parsed.success) {
    const where = parsed.problems.map(({ path }) => path.join('.') || 'all').join(', ');
    return failure('BadMessage', `${type} was not understood (${where})`);
  }
  try {
    return { ok: true, value: await handle(parsed.data) };
  } catch (error) {
    return error instanceof Error ? failure(error.name, error.message) : failure('Error', String(error));
  }
}

const refuse = (message: string): Promise<Reply<never>> => Promise.resolve(failure('Refused', message));
const failure = (name: string, message: string): Reply<never> => ({ ok: false, error: { name, message } });
