/** Thrown where a page holds more to look at than there is time for during a press. */
export class TooMany extends Error {}
