import { message } from '../i18n/message.ts';
import { toPlaywrightTest } from '../session/export/playwright.ts';
import { toRecorderFlow } from '../session/export/recorder.ts';
import { fileNameWith } from '../session/file-name.ts';
import type { Session } from '../session/schema.ts';
import { Button } from '../ui/button.tsx';
import { testWords } from '../wording/test-words.ts';
import { saveFile } from './save-file.ts';
import { copySession } from './transfer/copy.ts';

interface ExportMoreProps {
  /** Hands the session as it is stored to what makes something of it, and says what came of it. */
  onExport: (make: (session: Session) => Promise<string> | string) => void;
}

/** What could not be said in the other format has to be said to the person. */
const leftOutWords = (name: string, leftOut: unknown[]): string =>
  leftOut.length === 0
    ? message('export_saved', { name })
    : message('export_saved_partly', { name, count: leftOut.length });

async function copy(session: Session): Promise<string> {
  const copying = await copySession(session);
  return copying.copied ? message('export_copied') : copying.reason;
}

function saveRecording(session: Session): string {
  const { flow, leftOut } = toRecorderFlow(session);
  const json = new Blob([`${JSON.stringify(flow, null, 2)}\n`], { type: 'application/json' });
  return leftOutWords(saveFile(fileNameWith(session, 'recorder.json'), json), leftOut);
}

function saveTest(session: Session): string {
  const { source, leftOut } = toPlaywrightTest(session, testWords);
  const text = new Blob([source], { type: 'text/plain' });
  return leftOutWords(saveFile(fileNameWith(session, 'spec.ts'), text), leftOut);
}

export function ExportMore({ onExport }: ExportMoreProps) {
  return (
    <details class="export-more">
      <summary>{message('export_more')}</summary>
      <div>
        <Button look="quiet" onPress={() => onExport(copy)}>
          {message('export_copy')}
        </Button>
        <Button look="quiet" onPress={() => onExport(saveRecording)}>
          {message('export_recorder')}
        </Button>
        <Button look="quiet" onPress={() => onExport(saveTest)}>
          {message('export_playwright')}
        </Button>
      </div>
    </details>
  );
}
