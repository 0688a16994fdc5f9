/**
 * From an invitation to a collector that was joined, and away from it again. The popup may close while the browser asks for
 * its permission, so what was pasted is kept until the person has decided: in memory, which is gone with the browser.
 */

import type { About, Looked } from '../../collector-client/answers.ts';
import { message } from '../../i18n/message.ts';
import type { CollectorFacts, CollectorProblem, CollectorState, Offer, Results } from '../../messaging/messages.ts';
import type { Joined } from '../../store/database.ts';
import { forgetInvitation, forgetJoined, keyFor, readJoined, writeJoined } from '../../store/joined.ts';
import type { Store } from '../../store/store.ts';
import { NoDeviceKey } from '../../submission/device-key.ts';
import { type Invitation, parseInvitation } from '../../submission/invitation.ts';
import { sha256Hex } from '../../submission/sha256.ts';
import { isStillAsked } from '../prompt.ts';
import { createQueue } from '../queue.ts';
import type { NoWay } from '../submitting/submitter.ts';
import { type Connections, codeOf } from './connection.ts';

/** Kept under this name in `storage.session`. */
export interface PendingInvitation extends Invitation {
  looked: Looked | null;
  problem: CollectorProblem | null;
  /** The person has agreed, and the browser was still asking them. */
  prepared?: { workerName: string; at: number } | null;
}

export interface JoiningOptions {
  store: Store;
  connections: Pick<Connections, 'current' | 'to'>;
  pending: {
    read: () => Promise<PendingInvitation | null>;
    write: (pending: PendingInvitation | null) => Promise<void>;
  };
  mayReach: (address: string) => Promise<boolean>;
  whyNoWay: (address: string) => Promise<NoWay | null>;
  giveBack: (address: string) => Promise<void>;
  changed: () => void;
}

export interface Joining {
  read: () => Promise<CollectorState>;
  invite: (link: string) => Promise<Results['collector.invite']>;
  look: () => Promise<CollectorState>;
  /** The browser has given a permission, perhaps the one that an invitation waits for. */
  permitted: () => Promise<void>;
  /** The popup may be gone when the browser has been answered: then it is joined by `permitted`. */
  prepare: (workerName: string) => Promise<null>;
  unprepare: () => Promise<null>;
  join: (workerName: string) => Promise<Results['collector.join']>;
  decline: () => Promise<null>;
  leave: () => Promise<null>;
}

const factsOf = ({ address, name, contact, purpose, receives, retentionDays }: CollectorFacts): CollectorFacts => ({
  address,
  name,
  contact,
  purpose,
  receives,
  retentionDays,
});

function offerOf({ agreement: { text, language }, endsAt, workerName, ...about }: Looked): Offer {
  return { ...factsOf(about), agreement: { text, language }, endsAt, workerName };
}

/** Whether its words are those of the digest that the collector will hold the person to. */
const isSound = async ({ agreement: { text, textDigest } }: About): Promise<boolean> =>
  (await sha256Hex(new TextEncoder().encode(text))) === textDigest;

export function createJoining(options: JoiningOptions): Joining {
  const { store, connections, pending, mayReach, whyNoWay, giveBack, changed } = options;
  const inTurn = createQueue();

  async function read(): Promise<CollectorState> {
    const joined = await readJoined(store);
    const invitation = await pending.read();
    return {
      joined: joined && {
        ...factsOf(joined),
        worker: joined.worker.name,
        joinedAt: joined.joinedAt,
        agreement: { text: joined.agreement.text, language: joined.agreement.language },
        noWay: await whyNoWay(joined.address),
      },
      invitation: invitation && {
        address: invitation.address,
        offer: invitation.looked && offerOf(invitation.looked),
        problem: invitation.problem,
      },
    };
  }

  async function look(): Promise<void> {
    const invitation = await pending.read();
    if (!invitation || invitation.looked || !(await mayReach(invitation.address))) return;
    const { address, secret } = invitation;
    let found: Pick<PendingInvitation, 'looked' | 'problem'>;
    try {
      const looked = await connections.to(address, null).look(secret);
      const isAsSaid = looked.address.replace(/\/+$/u, '') === address && (await isSound(looked));
      found = isAsSaid ? { looked, problem: null } : { looked: null, problem: 'wrong-collector' };
    } catch (error) {
      found = { looked: null, problem: codeOf(error) };
    }
    await pending.write({ ...invitation, ...found });
    changed();
  }

  async function joinNow(invitation: PendingInvitation, looked: Looked, workerName: string): Promise<void> {
    const { address, secret } = invitation;
    const { agreement, name, contact, purpose, receives, retentionDays, receiptKey, limits } = looked;
    const key = await keyFor(store, await sha256Hex(new TextEncoder().encode(secret)));
    const { worker, device } = await connections.to(address, key).join({
      secret,
      publicKey: key.publicKey,
      ...(workerName !== '' && { workerName }),
      agreed: { ...agreement, at: new Date().toISOString() },
    });
    const joined: Joined = {
      address,
      name,
      contact,
      purpose,
      receives,
      retentionDays,
      agreement,
      receiptKey,
      limits,
      key,
      worker: { id: worker.id, name: worker.name },
      device: { id: device.id },
      joinedAt: Date.now(),
      clockAhead: 0,
    };
    await writeJoined(store, joined);
    await pending.write(null);
  }

  async function joinInvited(workerName: string): Promise<Results['collector.join']> {
    const invitation = await pending.read();
    // What was prepared may have been joined when the browser gave its permission.
    if (!invitation && (await readJoined(store))) return { joined: true };
    if (!invitation?.looked) return { joined: false, problem: 'none' };
    const noWay = await whyNoWay(invitation.address);
    if (noWay) return { joined: false, problem: noWay };
    try {
      await joinNow(invitation, invitation.looked, workerName);
    } catch (error) {
      return { joined: false, problem: error instanceof NoDeviceKey ? 'no-key' : codeOf(error) };
    }
    changed();
    return { joined: true };
  }

  async function joinPrepared(): Promise<void> {
    const invitation = await pending.read();
    const prepared = invitation?.prepared;
    if (!invitation || !prepared || !isStillAsked(prepared.at)) return;
    if ((await whyNoWay(invitation.address)) === null) await joinInvited(prepared.workerName);
  }

  async function writePrepared(prepared: PendingInvitation['prepared']): Promise<null> {
    const invitation = await pending.read();
    if (invitation) await pending.write({ ...invitation, prepared: prepared ?? null });
    return null;
  }

  return {
    read,

    invite: (link) =>
      inTurn(async () => {
        const parsed = parseInvitation(link);
        if ('problem' in parsed) return { invited: false, problem: parsed.problem };
        if (await readJoined(store)) return { invited: false, problem: 'joined-already' };
        await pending.write({ ...parsed, looked: null, problem: null });
        await look();
        changed();
        return { invited: true };
      }),

    look: () =>
      inTurn(async () => {
        await look();
        return read();
      }),

    permitted: () =>
      inTurn(async () => {
        await look();
        await joinPrepared();
      }),

    prepare: (workerName) => inTurn(() => writePrepared({ workerName, at: Date.now() })),
    unprepare: () => inTurn(() => writePrepared(null)),

    join: (workerName) => inTurn(() => joinInvited(workerName)),

    decline: () =>
      inTurn(async () => {
        const invitation = await pending.read();
        await pending.write(null);
        await forgetInvitation(store);
        if (invitation) await giveBack(invitation.address);
        changed();
        return null;
      }),

    leave: () =>
      inTurn(async () => {
        const connection = await connections.current();
        const joined = await readJoined(store);
        if (!joined) throw new Error(message('collector_none'));
        // Whoever wants to leave does, also when the collector does not hear of it: without its key the device is nobody.
        if (connection && 'client' in connection) await connection.client.leave().catch(() => undefined);
        await forgetJoined(store);
        await giveBack(joined.address);
        changed();
        return null;
      }),
  };
}
