/** What each product is to its page: begun as its documentation says, with nothing chosen that has to do with masking. */
export interface Peer {
  /** @param intake the address to which all is sent */
  start: (intake: string) => Promise<void> | void;
}

declare global {
  var peer: Peer;
}
