import { createHtml, documentElement } from '../target/dom.ts';

/**
 * The indicator in the page: a small label in a closed shadow root, which the page can neither read nor restyle. If the
 * page takes it out, it comes back.
 */
export interface Pill {
  show: (state: 'recording' | 'paused', reason?: string | null) => void;
  owns: (event: Event) => boolean;
}

const words = { recording: 'Recording', paused: 'Paused' };
/** A page that keeps removing it gets it back so often at once, and then again after a while. */
const MOST_RETURNS = 10;
const RETURNS_AFTER_MS = 1000;

export function createPill(signal: AbortSignal): Pill {
  const host = createHtml('div');
  const root = host.attachShadow({ mode: 'closed' });
  const label = createHtml('div');
  const dot = createHtml('span');
  const text = createHtml('span');
  label.append(dot, text);
  label.setAttribute('role', 'status');
  root.append(label);
  // Set through the object model, which no content security policy of the page forbids.
  style(host, {
    all: 'initial',
    position: 'fixed',
    inset: 'auto 12px 12px auto',
    'z-index': '2147483647',
    'pointer-events': 'none',
  });
  style(label, {
    display: 'flex',
    'align-items': 'center',
    gap: '7px',
    padding: '6px 12px 6px 10px',
    'border-radius': '99px',
    background: '#1f1d1a',
    color: '#faf8f4',
    font: '600 13px/1.3 system-ui, sans-serif',
    'box-shadow': '0 2px 10px rgb(0 0 0 / 35%)',
  });
  style(dot, { width: '9px', height: '9px', 'border-radius': '50%' });

  let shown = false;
  let returns = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(attach);

  function attach(): void {
    const parent = documentElement(document);
    if (!shown || !parent) return;
    // Does nothing where it is observed already; a page may write itself anew.
    observer.observe(parent, { childList: true });
    if (host.parentNode === parent || returns === MOST_RETURNS) return;
    if (returns === 0) rest = setTimeout(goOn, RETURNS_AFTER_MS);
    returns += 1;
    parent.append(host);
  }

  function goOn(): void {
    returns = 0;
    attach();
  }

  signal.addEventListener('abort', () => {
    shown = false;
    clearTimeout(rest);
    observer.disconnect();
    host.remove();
  });

  return {
    show(state, reason) {
      text.textContent = `${words[state]} · Showhow`;
      label.title = reason ?? '';
      style(dot, { background: state === 'recording' ? '#ff6b61' : '#a39d92' });
      if (!shown) {
        shown = true;
        // At document_start there may be no root element yet.
        observer.observe(document, { childList: true });
      }
      attach();
    },
    owns: (event) => event.composedPath().includes(host),
  };
}

function style(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}
