/** Runs in the page's own world, in every frame of a session's sites, while it is recorded, and at no other time. */
import { watchDialogs } from './watch-dialogs.ts';

watchDialogs(null);
