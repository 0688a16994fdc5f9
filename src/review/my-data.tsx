import { useState } from 'preact/hooks';
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
export function MyData({ dependencies }: { dependencies: Pick<ReviewDependencies, 'myData' | 'eraseAll'> }) {
  const [state, setState] = useState<State>({ kind: 'resting' });
  const [isSure, setSure] = useState(false);
  const run = (what: () => Promise<State>, failed: string): void => {
    setState({ kind: 'working' });
    what().then(setState, () => setState({ kind: 'failed', why: failed }));
  };
  const save = async (): Promise<State> => ({
    kind: 'done',
    what: `Saved as ${saveFile(myDataFileName(new Date()), await dependencies.myData())}`,
  });
  const erase = async (): Promise<State> => {
    const erasing = await dependencies.eraseAll();
    setSure(false);
    return erasing.erased ? { kind: 'done', what: 'Everything is erased.' } : { kind: 'failed', why: erasing.reason };
  };
  return (
    <>
      <p>Everything that Showhow holds is in this browser: sessions, settings, and what is being recorded.</p>
      <div>
        <Button disabled={state.kind === 'working'} onPress={() => run(save, 'The file could not be made. Try again.')}>
          Download everything
        </Button>
      </div>
      <CheckBox checked={isSure} onChange={setSure}>
        I want all of it gone. There is no way back.
      </CheckBox>
      <div>
        <Button
          look="record"
          disabled={!isSure || state.kind === 'working'}
          onPress={() => run(erase, 'Nothing was erased. Try again.')}
        >
          Erase everything
        </Button>
      </div>
      <div role="status">{state.kind === 'done' && <p>{state.what}</p>}</div>
      {state.kind === 'failed' && <Alert>{state.why}</Alert>}
    </>
  );
}
