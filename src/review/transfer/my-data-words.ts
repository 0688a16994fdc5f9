/** What each file of “my data” is, in plain words. */

export const fileWords: Readonly<Record<string, string>> = {
  'sessions.json': 'Your sessions: the task, the sites, what you agreed to, when it was, and the notes you made.',
  'sealed.json': 'The sessions that are finished, each as it would be exported.',
  'openings.json': 'The pages of sessions that are not finished yet, or were interrupted.',
  'records.json': 'What was done in these pages, as it was recorded.',
  'refused.json': 'Records that Showhow did not understand. They are in no session.',
  'tabEvents.json': 'When tabs were opened, closed and switched in sessions that are not finished yet.',
  'downloads.json':
    'Files that the browser downloaded in sessions that are not finished yet: their addresses, not the files.',
  'settings.json':
    'What you have set, such as the sites that are never recorded. What is not in it is as it was at first.',
  'storage-local.json':
    'Where you have put the label in pages, and what pages left when they went before it was stored.',
  'storage-session.json':
    'What is forgotten with the browser: what you have filled in in the popup, and which session was last.',
  'storage-page.json': 'Deletions that you could still undo when this was made.',
};

const LATER = 'Something that a newer version of Showhow has stored.';

export function readMe(files: string[], writtenAt: Date): string {
  return [
    'Everything that Showhow holds',
    '',
    `This was made on ${writtenAt.toISOString().slice(0, 10)}, in your browser. Nothing of it was sent to anybody.`,
    'Each file is JSON: open it with any editor. [] is an empty list. Times are milliseconds since 1970, if they are not written',
    'as a date. { "masked": … } stands where Showhow did not record what was entered, and cannot tell you either.',
    '',
    ...files.flatMap((file) => [file, `  ${fileWords[file] ?? LATER}`, '']),
    'All of it can be erased where you have downloaded this.',
    '',
  ].join('\n');
}
