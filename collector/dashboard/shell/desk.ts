/** What every view works with. */
import type { Account } from '../../api/lead/account.ts';
import type { Client } from '../client/client.ts';
import type { Decisions } from '../sessions/use-decisions.ts';

export interface Desk {
  client: Client;
  person: Account['person'];
  decisions: Decisions;
}
