/** What tests are written in; a test of another language says so itself. */
import { speak } from './catalogues.ts';

speak('en');
