/** How a context asks the background. It needs no library, so that it can run in pages too. */
import type { Envelope, MessageType, Params, Reply, Results } from './messages.ts';

export type SendMessage = (message: Envelope) => Promise<unknown>;

/** The background could not be reached: it is starting, was stopped in between, or the extension is gone. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}
/** The background answered with an error. */
export class Refused extends Error {
  override name = 'Refused';
}

export type Client = <T extends MessageType>(type: T, params: Params<T>) => Promise<Results[T]>;

/** @throws Unreachable, Refused */
export function createClient(send: SendMessage): Client {
  return async <T extends MessageType>(type: T, params: Params<T>): Promise<Results[T]> => {
    let reply: Reply<Results[T]> | undefined;
    try {
      reply = (await send({ type, params })) as Reply<Results[T]> | undefined;
    } catch (cause) {
      throw new Unreachable(`No answer to ${type}`, { cause });
    }
    // The port closes without an answer when the worker is stopped while it handles the message.
    if (reply === undefined || reply === null) throw new Unreachable(`No answer to ${type}`);
    if (!reply.ok) throw new Refused(reply.error.message);
    return reply.value;
  };
}
