import type { Client } from '../../messaging/client.ts';
import type { MessageType, Params, Results } from '../../messaging/messages.ts';

export interface Sent {
  type: MessageType;
  params: unknown;
}
type Answers = { [T in MessageType]?: (params: Params<T>) => Results[T] | Promise<Results[T]> };

/** A background that answers as it is told, and remembers what it was asked. */
export function fakeClient(answers: Answers): { client: Client; sent: Sent[] } {
  const sent: Sent[] = [];
  const client: Client = async (type, params) => {
    sent.push({ type, params });
    const answer = answers[type];
    if (!answer) throw new Error(`Nobody answers ${type}`);
    return answer(params);
  };
  return { client, sent };
}
