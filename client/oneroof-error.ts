import type { ErrorCode } from "./generated/error-codes.js";

/** What went wrong: a code of the graph's catalogue, or what never reached the graph. */
export type FailureCode = ErrorCode | "NETWORK" | "TIMEOUT";

/** An error as the graph gives it. */
export interface GraphError {
  readonly message: string;
  /** The field that it is about, from the root of the answer. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: ErrorCode; readonly service?: string };
}

/** A request that was not answered whole. */
export class OneroofError extends Error {
  override readonly name = "OneroofError";

  /**
   * @param code the first error's code
   * @param requestId leads to the log of the graph
   * @param errors every error of the answer; none when it never came
   * @param data what was answered besides, or null
   */
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly requestId: string,
    readonly errors: readonly GraphError[] = [],
    readonly data: unknown = null,
  ) {
    super(message);
  }
}
