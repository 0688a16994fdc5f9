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
  return (
    <header class="page-header dashboard-header">
      <a class="skip" href="#main" onClick={toMain}>
        Skip to the content
      </a>
      <Brand />
      <nav aria-label="Dashboard">
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

/** The fragment of the address is the view: it stays. */
function toMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
