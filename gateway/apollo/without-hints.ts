import type { GraphQLFormattedError } from "graphql";

/** What graphql-js adds to a message when a name of the schema is near the one that was sent. */
const hint = / ?Did you mean .+\?$/s;

/** An error as it is shown to those who may not read the schema: without hints that tell its names. Security: attack 5. */
export function withoutHints(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(hint, "") };
}
