import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import type { LeadWorker } from '../../api/lead/workers.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { Refusal } from '../shell/refusal.tsx';
import { useChange } from '../shell/use-change.ts';
import { moment } from '../shell/words.ts';

type Device = LeadWorker['devices'][number];

interface DeviceListProps {
  worker: LeadWorker;
  client: Client;
  onChanged: () => void;
}

/** With what the worker takes part, and what they agreed to there. */
export function DeviceList({ worker: { name, devices }, client, onChanged }: DeviceListProps) {
  return (
    <section class="section" aria-labelledby="devices">
      <h2 id="devices">Devices</h2>
      <ul class="cards">
        {devices.map((device) => (
          <DeviceCard key={device.id} device={device} worker={name} client={client} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}

function whenWords({ joinedAt, seenAt, endedAt, ended }: Device): string {
  if (endedAt !== null) return `${ended === 'left' ? 'Left' : 'Taken out'} ${moment(endedAt)}`;
  return `Joined ${moment(joinedAt)}${seenAt === null ? '' : ` · last seen ${moment(seenAt)}`}`;
}

interface DeviceCardProps {
  device: Device;
  worker: string;
  client: Client;
  onChanged: () => void;
}

function DeviceCard({ device, worker, client, onChanged }: DeviceCardProps) {
  const { id, name, endedAt, agreed } = device;
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const { run, isBusy, refused } = useChange();
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  const revoke = async (): Promise<void> => {
    await ask(client.api.v1.lead.devices[':id'].$delete({ param: { id } }));
    onChanged();
  };
  return (
    <li class="card">
      <div class="card-about">
        <h3>
          <bdi>{name ?? 'A browser without a name'}</bdi>
        </h3>
        <p class="soft figures">{whenWords(device)}</p>
        <details>
          <summary class="soft">What they agreed to, {moment(agreed.at)}</summary>
          <p class="agreed" lang={agreed.language} dir="auto">
            {agreed.text}
          </p>
        </details>
        <Refusal refused={refused} />
        {isAsking && (
          <p role="alert">
            Take it out? It can send nothing any more, until <bdi>{worker}</bdi> joins again with a new invitation. What
            was submitted stays.
          </p>
        )}
      </div>
      {endedAt === null && (
        <div class="buttons">
          {isAsking ? (
            <>
              <Button look="main" unavailable={isBusy} onPress={() => void run(revoke)}>
                Yes, take it out
              </Button>
              <Button look="quiet" buttonRef={keep} onPress={() => setAsking(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <Button onPress={() => setAsking(true)}>Take out…</Button>
          )}
        </div>
      )}
    </li>
  );
}
