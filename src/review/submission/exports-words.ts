import { message } from '../../i18n/message.ts';
import { enumerated } from '../../ui/enumerated.ts';
import { dateTime } from '../../ui/time.ts';

/** Which datasets had a session before it was withdrawn: nobody can call back what was made of them. */
export const exportsWords = (exports: readonly { at: string }[]): string =>
  exports.length === 0
    ? message('submission_no_exports')
    : message('submission_in_exports', {
        count: exports.length,
        dates: enumerated(exports.map(({ at }) => dateTime(Date.parse(at)))),
      });
