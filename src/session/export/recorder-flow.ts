/**
 * What Chrome DevTools' Recorder imports, as far as it is written here.
 * https://github.com/puppeteer/replay/blob/main/docs/api/README.md
 */

interface Step {
  /** `main`, or the address that a tab shows. */
  target?: string;
  assertedEvents?: { type: 'navigation'; url: string; title: string }[];
}

interface StepInFrame extends Step {
  /** Indexes of the frames to pass through. */
  frame?: number[];
}

export interface StepOnElement extends StepInFrame {
  /** Alternatives, each with a part for every shadow root. */
  selectors: string[][];
}

interface Click extends StepOnElement {
  offsetX: number;
  offsetY: number;
  button?: 'auxiliary' | 'secondary';
}

export type RecorderStep =
  | (Step & {
      type: 'setViewport';
      width: number;
      height: number;
      deviceScaleFactor: number;
      isMobile: boolean;
      hasTouch: boolean;
      isLandscape: boolean;
    })
  | (Step & { type: 'navigate'; url: string })
  | (Step & { type: 'close' })
  | (Step & { type: 'keyDown' | 'keyUp'; key: string })
  | (Click & { type: 'click' | 'doubleClick' })
  | (StepOnElement & { type: 'hover' })
  | (StepOnElement & { type: 'waitForElement'; attributes?: Record<string, string> })
  | (StepOnElement & { type: 'change'; value: string })
  | (StepInFrame & { type: 'scroll'; x: number; y: number; selectors?: string[][] })
  | (StepInFrame & { type: 'waitForExpression'; expression: string });

export interface RecorderFlow {
  title: string;
  steps: RecorderStep[];
}
