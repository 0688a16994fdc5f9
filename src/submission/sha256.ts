import { hex } from '../session/hex.ts';

export const sha256 = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', bytes);

/** In hexadecimal, as chunks and sessions are named. */
export const sha256Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => hex(await sha256(bytes));
