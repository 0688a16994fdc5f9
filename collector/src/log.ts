import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from './config/config.ts';

const ID = /[\da-f]{64}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;

/** What goes wrong is written down without ids: the paths of files have the worker’s. */
export const createLog = (level: Config['log'], destination?: DestinationStream): Logger =>
  pino({ level, serializers: { err: withoutIds } }, destination ?? pino.destination(1));

function withoutIds(error: Error) {
  const { name, message, stack = '' } = error;
  const { code } = error as NodeJS.ErrnoException;
  return { type: name, code, message: message.replace(ID, '…'), stack: stack.replace(ID, '…') };
}
