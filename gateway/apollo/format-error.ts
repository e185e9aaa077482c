import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "../../subgraphs/shared/errors.js";

/** Makes of an error what its client may see. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Makes the one place through which every error of an answer goes: of a fault of our own a client learns nothing but that
 * it happened.
 * @param onFault hears of faults of our own
 */
export function errorFormatter(onFault: (error: unknown) => void): FormatError {
  return (formatted, error) => {
    const chain = chainOf(error);
    const cause = chain.at(-1);
    if (cause instanceof RangeError) return coded(formatted, "QUERY_TOO_DEEP", "The document is nested too deeply.");
    if (!(cause instanceof GraphQLError) && isUncoded(formatted)) {
      onFault(cause);
      return { message: masked, extensions: { code: "INTERNAL_SERVER_ERROR" } };
    }
    const own = chain.map((link) => (link instanceof GraphQLError ? link.extensions["code"] : undefined)).at(-1);
    return typeof own === "string" ? coded(formatted, own as ErrorCode, formatted.message) : formatted;
  };
}

/** Apollo wraps errors in errors of its own: the last of the chain is what happened. */
function chainOf(error: unknown): unknown[] {
  const wrapped = error instanceof GraphQLError ? error.originalError : undefined;
  return wrapped ? [error, ...chainOf(wrapped)] : [error];
}

const masked = "Something failed on our side; the request id leads to the log.";

function coded(formatted: GraphQLFormattedError, code: ErrorCode, message: string): GraphQLFormattedError {
  return { ...formatted, message, extensions: { ...formatted.extensions, code } };
}

function isUncoded({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.["code"] === undefined || extensions["code"] === "INTERNAL_SERVER_ERROR";
}
