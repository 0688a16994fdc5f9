import { useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { saveFile } from './save-file.ts';
import { myDataFileName } from './transfer/my-data.ts';

type State =
  | { kind: 'resting' }
  | { kind: 'working' }
  | { kind: 'done'; what: string }
  | { kind: 'failed'; why: string };

/** All that Showhow holds: to have it, and to have it gone. */
interface MyDataProps {
  dependencies: Pick<ReviewDependencies, 'myData' | 'eraseAll'>;
  /** Which the person has joined; null where there is none. */
  team: string | null;
}

export function MyData({ dependencies, team }: MyDataProps) {
  const [state, setState] = useState<State>({ kind: 'resting' });
  const [isSure, setSure] = useState(false);
  const run = (what: () => Promise<State>, failed: string): void => {
    setState({ kind: 'working' });
    what().then(setState, () => setState({ kind: 'failed', why: failed }));
  };
  const save = async (): Promise<State> => ({
    kind: 'done',
    what: message('file_saved', { name: saveFile(myDataFileName(new Date()), await dependencies.myData()) }),
  });
  const erase = async (): Promise<State> => {
    const erasing = await dependencies.eraseAll();
    setSure(false);
    return erasing.erased ? { kind: 'done', what: message('data_erased') } : { kind: 'failed', why: erasing.reason };
  };
  return (
    <>
      <p>{message('data_text')}</p>
      <div>
        <Button disabled={state.kind === 'working'} onPress={() => run(save, message('data_download_failed'))}>
          {message('data_download')}
        </Button>
      </div>
      {team !== null && <p>{message('data_erase_team', { name: team })}</p>}
      <CheckBox checked={isSure} onChange={setSure}>
        {message('data_sure')}
      </CheckBox>
      <div>
        <Button
          look="record"
          disabled={!isSure || state.kind === 'working'}
          onPress={() => run(erase, message('data_erase_failed'))}
        >
          {message('data_erase')}
        </Button>
      </div>
      <div role="status">{state.kind === 'done' && <p>{state.what}</p>}</div>
      {state.kind === 'failed' && <Alert>{state.why}</Alert>}
    </>
  );
}
