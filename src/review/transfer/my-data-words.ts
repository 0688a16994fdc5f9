/** What each file of “my data” is, in plain words. */

export const fileWords: Readonly<Record<string, string>> = {
  'sessions.json':
    'Your finished sessions, each as it would be exported, and what was not understood while it was recorded.',
  'sealed.json': 'When these sessions were, how long they are, and how far you have come with each.',
  'summaries.json': 'Their names and sites, as the list shows them.',
  'unfinished.json':
    'Sessions that are not finished yet, or were interrupted: the task, the sites, what you agreed to, and your notes.',
  'openings.json': 'The pages of these sessions.',
  'batches.json': 'What was done in these pages, as it was recorded.',
  'refused.json': 'Records of these sessions that Showhow did not understand.',
  'tabEvents.json': 'When tabs were opened, closed and switched in these sessions.',
  'downloads.json': 'Files that the browser downloaded in these sessions: their addresses, not the files.',
  'words.json': 'Your own words, which the check looks for.',
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
