/** What each file of “my data” is, in plain words. */
import { type MessageKey, message } from '../../i18n/message.ts';
import { dateTime } from '../../ui/time.ts';

export const fileKeys: Readonly<Record<string, MessageKey>> = {
  'sessions.json': 'data_file_sessions',
  'sealed.json': 'data_file_sealed',
  'summaries.json': 'data_file_summaries',
  'unfinished.json': 'data_file_unfinished',
  'openings.json': 'data_file_openings',
  'batches.json': 'data_file_batches',
  'refused.json': 'data_file_refused',
  'tabEvents.json': 'data_file_tab_events',
  'downloads.json': 'data_file_downloads',
  'words.json': 'data_file_words',
  'settings.json': 'data_file_settings',
  'collector.json': 'data_file_collector',
  'submissions.json': 'data_file_submissions',
  'declined.json': 'data_file_declined',
  'storage-local.json': 'data_file_storage_local',
  'storage-session.json': 'data_file_storage_session',
  'storage-page.json': 'data_file_storage_page',
};

/** As it stands in these files: braces are the messages’ own sign. */
const MASKED = '{ "masked": … }';

export function readMe(files: string[], writtenAt: Date): string {
  return [
    message('data_readme_heading'),
    '',
    message('data_readme_made', { date: dateTime(writtenAt.getTime()) }),
    message('data_readme_json'),
    message('data_readme_times'),
    message('data_readme_masked', { masked: MASKED }),
    '',
    ...files.flatMap((file) => [file, `  ${message(fileKeys[file] ?? 'data_file_later')}`, '']),
    message('data_readme_erase'),
    '',
  ].join('\n');
}
