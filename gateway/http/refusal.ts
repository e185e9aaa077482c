import type { ErrorCode } from "../../subgraphs/shared/errors.js";

/** A request that is answered without being read any further: the status, a code of the catalogue, what to do. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
