/** What a session contains and another format cannot say. */
export interface LeftOut {
  /** Id of the action or effect. */
  action: string;
  why: string;
}

/** What cannot be said, as the result of a function that says what can be. */
export interface Unsayable {
  why: string;
}
