import type { Caller } from "../../subgraphs/shared/caller.js";

/** A caller whose token was verified. */
export interface Credentials {
  readonly caller: Caller;
  readonly token: string;
  /** When the token was written, in milliseconds since 1970; 0 when it does not say. */
  readonly issued: number;
  /** When the token expires, in milliseconds since 1970. */
  readonly expires: number;
}
