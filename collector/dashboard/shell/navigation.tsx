import { useEffect, useRef } from 'preact/hooks';
import { Brand } from '../../../src/ui/logo.tsx';
import type { Desk } from './desk.ts';
import { isForOwners, type Route, routes, type View } from './route.ts';

interface Place {
  name: string;
  href: string;
  /** What is shown within it. */
  views: [View, ...View[]];
}

const places: Place[] = [
  { name: 'Tasks', href: routes.tasks, views: ['tasks', 'newTask', 'task', 'editTask'] },
  { name: 'Sessions', href: routes.sessions(), views: ['sessions', 'session'] },
  { name: 'Workers', href: routes.workers, views: ['workers', 'worker'] },
  { name: 'Invitations', href: routes.invitations, views: ['invitations'] },
  { name: 'Datasets', href: routes.exports, views: ['exports', 'export'] },
  { name: 'Access log', href: routes.accessLog(), views: ['accessLog'] },
  { name: 'People', href: routes.people, views: ['people'] },
  { name: 'Settings', href: routes.settings, views: ['settings'] },
];

interface NavigationProps {
  person: Desk['person'];
  view: Route['view'];
  onSignOut: () => void;
}

export function Navigation({ person, view, onSignOut }: NavigationProps) {
  const shown = places.filter(({ views: [first] }) => person.role === 'owner' || !isForOwners(first));
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const bringCurrent = (): void => {
      if (row.current) bringInto(row.current, row.current.querySelector('[aria-current]'));
    };
    bringCurrent();
    // A telephone may be turned.
    addEventListener('resize', bringCurrent);
    return () => removeEventListener('resize', bringCurrent);
  }, [view]);
  return (
    <header class="page-header dashboard-header">
      <a class="skip" href="#main" onClick={toMain}>
        Skip to the content
      </a>
      <Brand />
      <nav
        aria-label="Dashboard"
        ref={row}
        onFocusIn={({ currentTarget, target }) => bringInto(currentTarget, target as Element)}
      >
        <ul class="dashboard-places">
          {shown.map(({ name, href, views }) => (
            <li key={name}>
              <a href={href} aria-current={views.some((one) => one === view) ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="dashboard-person">
        <bdi>{person.name}</bdi> {person.name.toLowerCase() !== person.role && <span class="soft">{person.role}</span>}
        <button type="button" class="link-button" onClick={onSignOut}>
          Sign out
        </button>
      </div>
    </header>
  );
}

/**
 * Where the places stand in a row that is scrolled. `scrollIntoView` would scroll the page too, and Chromium does not scroll to
 * what has the focus while a part of it is in sight.
 */
function bringInto(row: HTMLElement, place: Element | null): void {
  if (!place) return;
  const { left, width } = place.getBoundingClientRect();
  const within = row.getBoundingClientRect();
  row.scrollLeft += left + width / 2 - (within.left + within.width / 2);
}

/** The fragment of the address is the view: it stays. */
function toMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
