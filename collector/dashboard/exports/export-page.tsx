import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../../../src/ui/button.tsx';
import { size } from '../../../src/ui/quantity.ts';
import type { ExportManifest } from '../../api/lead/exports.ts';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { Facts } from '../shell/facts.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { count, moment } from '../shell/words.ts';
import { downloadOf, manifestAddress } from './download.ts';

interface ExportPageProps {
  id: string;
  desk: Desk;
}

/** What a dataset holds: by digest, without looking into any session. */
export function ExportPage({ id, desk: { client } }: ExportPageProps) {
  const from = useLoaded(() => ask(client.api.v1.lead.exports[':id'].manifest.$get({ param: { id } })), [client, id]);
  return (
    <Page
      kind="Dataset"
      actions={
        from.loaded.state === 'loaded' && (
          <>
            <LinkButton href={downloadOf(id, 'jsonl')}>Download JSONL</LinkButton>
            <LinkButton href={downloadOf(id, 'zip')}>Download ZIP</LinkButton>
          </>
        )
      }
    >
      <WhenLoaded from={from}>{(manifest) => <Manifest manifest={manifest} />}</WhenLoaded>
    </Page>
  );
}

/** A browser lays out so many rows without standing still. */
const STEP = 200;

function Manifest({ manifest: { export: id, createdAt, sessions, leftOut } }: { manifest: ExportManifest }) {
  const [shown, setShown] = useState(STEP);
  const bytes = sessions.reduce((sum, session) => sum + session.bytes, 0);
  return (
    <>
      <p class="soft">Each worker whose sessions are in it sees that it was made, and each download.</p>
      <Facts
        facts={[
          ['Made', moment(createdAt)],
          ['Sessions', count(sessions.length)],
          ['Size', size(bytes)],
          ['Left out since', leftOut === 0 ? 'None' : `${count(leftOut)}, withdrawn or deleted`],
        ]}
      />
      <section class="section" aria-labelledby="manifest">
        <h2 id="manifest">Manifest</h2>
        <p class="soft">
          The digest of each session, by which a copy can be checked. A ZIP has it in it; for JSONL,{' '}
          <a href={manifestAddress(id)} download={`manifest-${id}.json`}>
            download the manifest
          </a>
          .
        </p>
        {sessions.length === 0 && <p class="soft">No session is left in it.</p>}
        <div class="table-scroll" role="region" aria-label="Sessions and digests" tabIndex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" class="number">
                  Size
                </th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {sessions.slice(0, shown).map(({ id: session, file, bytes: each, digest }) => (
                <tr key={session}>
                  <th scope="row">
                    <a href={routes.session(session)}>{file}</a>
                  </th>
                  <td class="number">{size(each)}</td>
                  <td>
                    <code class="digest">{digest}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {shown < sessions.length && (
          <div>
            <Button onPress={() => setShown(shown + STEP)}>Show more</Button>
          </div>
        )}
      </section>
    </>
  );
}
