/** What is used of the Navigation API (HTML), which TypeScript's DOM library may not hold yet. */
interface NavigationHistoryEntryLike {
  readonly index: number;
}
interface NavigateEventLike extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
  readonly userInitiated: boolean;
  readonly hashChange: boolean;
  readonly formData: FormData | null;
  readonly downloadRequest: string | null;
  /** Link, form or submit button. */
  readonly sourceElement?: Element | null;
  readonly destination: { readonly url: string; readonly index: number; readonly sameDocument: boolean };
}
interface CurrentEntryChangeEventLike extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse' | null;
}
interface NavigationLike extends EventTarget {
  readonly currentEntry: NavigationHistoryEntryLike | null;
}
