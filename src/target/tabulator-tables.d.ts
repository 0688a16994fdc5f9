/** As much of Tabulator as tests use; it has no types of its own. */
declare module 'tabulator-tables' {
  export class TabulatorFull {
    constructor(css: string, options: object);
    on(event: 'tableBuilt', listener: () => void): void;
    destroy(): void;
  }
}
