/**
 * What a person does with mouse, keyboard and the browser's own interface, as trusted input. Whatever shows its result only
 * later is waited for by the case: `sees`, `holds`, `until`.
 */

/**
 * An element, as a CSS selector and as what a session says of it: `button#go`, `input[name=q]`. Before it, divided by ` / `,
 * the frames and shadow hosts around it, outermost first: `iframe#map / x-pin#home / button#go`. A host whose shadow root
 * is closed has an exclamation mark: `x-pin#home! / button#go`.
 */
export type Where = string;

export interface Point {
  x: number;
  y: number;
}

export type Button = 'left' | 'middle' | 'right';

export interface Spot {
  /** From the element's top left corner; its middle otherwise. */
  at?: Point;
}

export interface ClickOptions extends Spot {
  button?: Button;
  count?: 1 | 2 | 3;
  /** Held meanwhile: `Control`, `Shift`. */
  holding?: string[];
}

/** What is to be answered to the next dialog: true is OK, a text is what is entered into a prompt. */
export type Answer = boolean | string;

export interface Hand {
  move: (to: Where, options?: Spot) => Promise<void>;
  /** Moves the mouse, from where it is. */
  moveBy: (by: Point) => Promise<void>;
  down: (button?: Button) => Promise<void>;
  up: (button?: Button) => Promise<void>;
  click: (on: Where, options?: ClickOptions) => Promise<void>;
  /** Presses, moves over in several steps, releases. */
  drag: (from: Where, to: Where, options?: { from?: Point; to?: Point }) => Promise<void>;
  /** Turns the wheel where the mouse is. */
  wheel: (x: number, y: number) => Promise<void>;
  /** `Control+a`. */
  key: (keys: string) => Promise<void>;
  keyDown: (key: string) => Promise<void>;
  keyUp: (key: string) => Promise<void>;
  /** A key held down until it has repeated itself so often. */
  hold: (key: string, repeats: number) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Keeps still for so long that a page takes notice. ms */
  stay: (ms: number) => Promise<void>;

  /** Ways in the browser's own interface, to a path below the start. */
  goto: (path: string) => Promise<void>;
  reload: () => Promise<void>;
  back: (path: string) => Promise<void>;
  forward: (path: string) => Promise<void>;
  answer: (answer: Answer) => void;

  /** Waits until the element's text is this. */
  sees: (where: Where, text: string) => Promise<void>;
  /** Waits until the field's value is this. */
  holds: (where: Where, value: string) => Promise<void>;
  /** Waits until an expression is true in the page. */
  until: (expression: string) => Promise<void>;
  /** Waits until the page is at a path below the start, and loaded. */
  arrives: (path: string) => Promise<void>;

  /** The tab that a page opens while `act` goes on, as soon as it has loaded. */
  opened: (act: () => Promise<void>) => Promise<this>;
  openTab: () => Promise<this>;
  /** Brings this hand's tab to the front. */
  switchHere: () => Promise<void>;
  closeTab: () => Promise<void>;
}

export interface KeyEvent {
  type: 'keyDown' | 'rawKeyDown' | 'keyUp' | 'char';
  key?: string;
  code?: string;
  text?: string;
  /** Without the modifiers that are held. */
  unmodifiedText?: string;
  windowsVirtualKeyCode?: number;
  /** 1 Alt, 2 Control, 4 Meta, 8 Shift. */
  modifiers?: number;
  isAutoRepeat?: boolean;
}

export interface DevToolsHand extends Hand {
  /** A key event as some keyboard makes it. */
  keyEvent: (event: KeyEvent) => Promise<void>;
  /** Presses a key until an expression is true in the page: what the browser opens takes keys only once it is drawn. */
  keyUntil: (keys: string, expression: string) => Promise<void>;
  /** Alt and a letter, as a keyboard makes it: browsers take access keys from the character. */
  accessKey: (letter: string) => Promise<void>;
  /** What an input method shows on the way, one state after the other, each with the key that led to it. */
  compose: (...states: string[]) => Promise<void>;
  /** What it enters in the end; with the key that ended it, which is none of the page's. */
  commit: (text: string, key?: 'Enter' | 'Space') => Promise<void>;
  /** Text that comes without keys: emoji, dictation. */
  insert: (text: string) => Promise<void>;
  tap: (on: Where, options?: Spot) => Promise<void>;
  /** Drags a finger. */
  swipe: (on: Where, by: Point) => Promise<void>;
  /** Spreads two fingers. */
  spread: (on: Where) => Promise<void>;
  /** A press so soon after a click that the browser counts it as its second. */
  clickAgain: () => Promise<void>;
  dragAgain: (from: Where, to: Where) => Promise<void>;
  penClick: (on: Where, options?: Spot) => Promise<void>;
  penDrag: (from: Where, to: Where) => Promise<void>;
  dropText: (on: Where, text: string) => Promise<void>;
  /** Drags files of these sizes in from outside. */
  dropFiles: (on: Where, sizes: number[]) => Promise<void>;
  /** Clicks, and chooses files of these sizes in the dialog that the browser opens. */
  chooseFiles: (on: Where, sizes: number[]) => Promise<void>;
  cancelFiles: (on: Where) => Promise<void>;
  /** Closes the tab, and answers “Leave site?”. */
  closeAndAnswer: (leave: boolean) => Promise<void>;
  /** Follows `act`, and answers “Leave site?” that comes of it. */
  leave: (act: () => Promise<void>, leave: boolean) => Promise<void>;
}
