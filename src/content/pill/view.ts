/** What the pill looks like: a label and its buttons in a closed shadow root, which the page can neither read nor restyle. */
import { contains, contentType, createHtml, createSvg } from '../../target/dom.ts';
import type { Words } from '../extension.ts';

export type PillState = 'recording' | 'paused';
export const pillButtons = ['note', 'pause', 'stop'] as const;
export type PillButton = (typeof pillButtons)[number];

export interface PillView {
  host: HTMLElement;
  /** What is put into the page. */
  outer: Element;
  label: HTMLElement;
  /** By which it is moved. */
  grip: HTMLElement;
  buttons: Record<PillButton, HTMLElement>;
  say: (state: PillState, reason: string | null) => void;
  placeAt: (corner: Corner) => void;
  /** From where it is placed, while it is dragged; null to where it is placed. */
  shift: (by: { x: number; y: number } | null) => void;
  /** Whether the pointer goes through it, to what the page shows there. */
  letThrough: (isThrough: boolean) => void;
  /** As it was last dressed here. */
  isIntact: () => boolean;
  mend: () => void;
}

/** `x` from the left or right edge of the viewport, `y` from its top or bottom. */
export interface Corner {
  x: 'left' | 'right';
  y: 'top' | 'bottom';
}

const EDGE = '12px';

export function createPillView(words: Words): PillView {
  const host = createHtml('div');
  const root = host.attachShadow({ mode: 'closed' });
  const label = createHtml('div');
  const dot = createHtml('span');
  const text = createHtml('span');
  const grip = button('⠿', words('pill_move'));
  const named = (name: PillButton): HTMLElement => button(words(`pill_${name}`), words(`pill_${name}_title`));
  const buttons = { note: named('note'), pause: named('pause'), stop: named('stop') };
  text.setAttribute('role', 'status');
  label.setAttribute('role', 'group');
  label.setAttribute('aria-label', 'Showhow');
  // In here alone: what is around it is the page’s.
  label.lang = words('language');
  label.dir = words('@@bidi_dir');
  label.append(grip, dot, text, ...pillButtons.map((name) => buttons[name]));
  root.append(label);
  const outer = contentType(document) === 'image/svg+xml' ? inDrawing(host) : host;
  // Above all that the page shows, full screen and dialogs too.
  host.setAttribute('popover', 'manual');
  let written = '';
  const dress = (properties: Record<string, string>): void => {
    style(host, properties);
    written = host.style.cssText;
  };
  dress({
    all: 'initial',
    display: 'block',
    position: 'fixed',
    'z-index': '2147483647',
    'color-scheme': 'light',
    'pointer-events': 'none',
  });
  style(label, {
    display: 'flex',
    'align-items': 'center',
    gap: '7px',
    padding: '4px 6px 4px 8px',
    'border-radius': '99px',
    background: '#1f1d1a',
    color: '#faf8f4',
    font: '600 13px/1.3 system-ui, sans-serif',
    'box-shadow': '0 2px 10px rgb(0 0 0 / 35%)',
    'white-space': 'nowrap',
    'user-select': 'none',
    cursor: 'default',
  });
  const letThrough = (isThrough: boolean): void => style(label, { 'pointer-events': isThrough ? 'none' : 'auto' });
  letThrough(false);
  style(dot, { width: '9px', height: '9px', 'border-radius': '50%' });
  style(grip, { cursor: 'grab', padding: '2px 3px', 'touch-action': 'none' });

  return {
    host,
    outer,
    label,
    grip,
    buttons,
    say(state, reason) {
      text.textContent = words(`pill_${state}`);
      label.title = reason ?? (state === 'paused' ? words('pill_resume') : '');
      style(dot, { background: state === 'recording' ? '#ff6b61' : '#a39d92' });
      buttons.pause.hidden = state === 'paused';
    },
    placeAt: ({ x, y }) => dress({ inset: 'auto', [x]: EDGE, [y]: EDGE }),
    shift: (by) => dress({ transform: by ? `translate(${by.x}px, ${by.y}px)` : 'none' }),
    letThrough,
    isIntact: () => host.style.cssText === written && host.getAttribute('popover') === 'manual',
    mend() {
      if (!contains(outer, host)) outer.append(host);
      host.style.cssText = written;
      host.setAttribute('popover', 'manual');
    },
  };
}

/** Firefox draws HTML in a drawing only within such an element. It is too small to hide anything: what is above all else leaves it. */
function inDrawing(host: HTMLElement): SVGElement {
  const holder = createSvg('foreignObject');
  holder.setAttribute('width', '1');
  holder.setAttribute('height', '1');
  style(holder, { overflow: 'visible', 'pointer-events': 'none' });
  holder.append(host);
  return holder;
}

function button(text: string, name: string): HTMLElement {
  const made = createHtml('button');
  made.textContent = text;
  made.setAttribute('type', 'button');
  made.setAttribute('aria-label', name);
  made.title = name;
  style(made, {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: '0',
    'border-radius': '99px',
    padding: '2px 8px',
    cursor: 'pointer',
  });
  const drawn = { on: 'rgb(255 255 255 / 18%)', off: 'none' };
  for (const type of ['pointerenter', 'focus'])
    made.addEventListener(type, () => style(made, { background: drawn.on }));
  for (const type of ['pointerleave', 'blur'])
    made.addEventListener(type, () => style(made, { background: drawn.off }));
  return made;
}

/** Through the object model, which no content security policy of the page forbids. */
function style(element: ElementCSSInlineStyle, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}
