/** What tests are written in; a test of another language says so itself. English alone: every test file reads this. */
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { setSource } from '../message.ts';
import { sourceOf } from '../source-of.ts';

setSource(sourceOf(en));
