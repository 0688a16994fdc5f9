import { message } from '../i18n/message.ts';
import type { Held } from '../messaging/messages.ts';
import { dateTime } from '../ui/time.ts';

const day = (iso: string): string => dateTime(Date.parse(iso));

/** That tasks are broken, in the person's words. */
export function HeldReports({ reports }: Pick<Held, 'reports'>) {
  if (reports.length === 0) return <p class="soft">{message('held_no_reports')}</p>;
  return (
    <ul class="held-list">
      {reports.map(({ task, reason, at, settledAt, expiresAt }, index) => (
        <li key={index}>
          <h3 dir="auto">{task}</h3>
          <p dir="auto" class="held-words">
            {reason}
          </p>
          <p class="soft figures">
            {[
              message('held_report', { date: day(at) }),
              ...(settledAt === null ? [] : [message('held_report_settled', { date: day(settledAt) })]),
              ...(expiresAt === null ? [] : [message('held_until', { date: day(expiresAt) })]),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The browsers that joined, and the words that were agreed to in each. */
export function HeldDevices({ devices }: Pick<Held, 'devices'>) {
  return (
    <ul class="held-list">
      {devices.map((device, index) => (
        <Device key={index} device={device} />
      ))}
    </ul>
  );
}

function Device({ device }: { device: Held['devices'][number] }) {
  const { name, isThis, joinedAt, seenAt, ended, endedAt, agreement } = device;
  return (
    <li>
      <h3 dir="auto">{isThis ? message('held_device_this') : (name ?? message('held_device'))}</h3>
      <p class="soft figures">
        {[
          message('held_device_joined', { date: day(joinedAt) }),
          ...(seenAt === null ? [] : [message('held_device_seen', { date: day(seenAt) })]),
          ...(ended === null || endedAt === null ? [] : [message(`held_device_${ended}`, { date: day(endedAt) })]),
        ].join(' · ')}
      </p>
      <details>
        <summary>{message('held_device_agreed')}</summary>
        <p dir="auto" class="held-words">
          {agreement}
        </p>
      </details>
    </li>
  );
}
