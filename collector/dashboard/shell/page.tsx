import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface PageProps {
  /** What the view is of. Browsers write the titles of pages into their history, so these say `Session`, not whose. */
  kind: string;
  title?: string | undefined;
  /** What stands beside the title. */
  beside?: ComponentChildren;
  /** What can be done here. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** One view: its title, to which the focus goes when it is opened, and what it shows. */
export function Page({ kind, title = kind, beside, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${kind} · Showhow`;
  }, [kind]);
  return (
    <main class="page-body" id="main">
      <div class="page-title">
        <div class="page-title-words">
          <h1 tabIndex={-1} dir="auto">
            {title}
          </h1>
          {beside}
        </div>
        {actions && <div class="buttons">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
