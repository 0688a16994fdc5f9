/** What Node lacks of a browser for the store. To be imported first: Dexie looks for it as it loads. */
import 'fake-indexeddb/auto';
import './locks.ts';
