import { GraphQLError } from "graphql";

/** Every code that `errors[].extensions.code` may carry, and what it means to a client. */
export const errorCodes = {
  UNAUTHENTICATED: "No valid token came with the request.",
  FORBIDDEN: "The caller's role may not do this.",
  BAD_USER_INPUT: "An argument has a value that is not allowed; the message says what was expected.",
  NOT_FOUND: "Nothing with this id is there, or the caller may not see it.",
  GRAPHQL_PARSE_FAILED: "The document is not GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The document does not fit the schema.",
  OPERATION_RESOLUTION_FAILURE: "The document holds no operation of the given name.",
  OPERATION_UNPLANNABLE: "No way was found to answer the selection from the subgraphs.",
  BAD_REQUEST: "The HTTP request is not a GraphQL request.",
  PERSISTED_QUERY_NOT_SUPPORTED: "Documents are not kept here on request: send the document itself.",
  DOCUMENT_NOT_REGISTERED: "No document is registered under this id.",
  DOCUMENT_ID_REQUIRED: "Only registered documents are answered here: send a documentId.",
  DOCUMENT_TOO_LONG: "The document has more words than allowed.",
  QUERY_TOO_DEEP: "The operation nests its fields deeper than allowed.",
  TOO_MANY_ALIASES: "The operation uses more aliases than allowed, fragments written out.",
  TOO_MANY_ROOT_FIELDS: "The operation asks for more fields at its root than allowed, fragments written out.",
  OPERATION_TOO_LARGE: "The operation selects more than can be planned, fragments written out.",
  OPERATION_TOO_COSTLY:
    "The operation may bring more than one request may ask for: ask for fewer rows, or in several requests.",
  RATE_LIMITED: "The caller has asked for too much in too little time: try again after the seconds in Retry-After.",
  TOO_MANY_ENTITIES: "A subgraph was asked about more entities at once than it answers for.",
  TOO_MANY_REPEATS: "The document names the same fields again and again in one selection.",
  REQUEST_TOO_LARGE: "The body of the request is larger than allowed.",
  REQUEST_TIMEOUT: "The whole answer took longer than a request may take.",
  SUBGRAPH_TIMEOUT: "The named service did not answer in time; the rest of the answer stands.",
  SUBGRAPH_UNAVAILABLE: "The named service cannot be reached; the rest of the answer stands.",
  SUBGRAPH_ERROR: "The named service failed at this field and gave no code of its own.",
  SUBGRAPH_INVALID_RESPONSE: "A service gave a value that the schema does not allow, or none where one must be.",
  OVERLOADED: "Too much is going on at this moment: try again shortly.",
  INTERNAL_SERVER_ERROR: "Something failed on our side; the request id leads to the log.",
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** Makes an error of the request, with a code from the catalogue. */
export function requestError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The code that PostgreSQL gave an error; of every other error nothing that PostgreSQL has. */
export function postgresCode(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code);
}

/** How PostgreSQL, the driver and TypeORM say that a connection broke, could not be opened, or was not to be had in time. */
const unreachable = /^(57P0[123]|08\w{3}|53300|ECONN\w+|ENOENT|EPIPE)$/;
const brokenOff =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection|Query runner already released|Database connection provided by a query runner was already released)/;

/** Whether an error says that the database died, or cannot be reached at this moment. */
export function isUnreachable(error: unknown): boolean {
  return unreachable.test(postgresCode(error)) || brokenOff.test(String((error as Error | undefined)?.message));
}

/** What PostgreSQL refused because of what was asked, in words of the catalogue; other failures are ours, and stay as they are. */
export function explained(error: unknown): unknown {
  const code = postgresCode(error);
  if (code.startsWith("22")) return requestError("BAD_USER_INPUT", "A value in the request is not well formed.");
  if (code === "57014") return requestError("SUBGRAPH_TIMEOUT", "The database took too long over this question.");
  if (isUnreachable(error))
    return requestError("SUBGRAPH_UNAVAILABLE", "The database cannot be reached: try again shortly.");
  return error;
}

/** PostgreSQL's codes for a value that may be there once, and for a foreign key that leads nowhere. */
const [duplicate, foreignKey] = ["23505", "23503"];

/**
 * What a write met that its rules had not seen, mostly because somebody else wrote at the same time: a value that another
 * row has by now, or a key that leads nowhere. Undefined for every other error.
 * @param input the mutation's input; a column that it names by itself is to blame
 */
export function brokenConstraint(
  error: unknown,
  input: object,
): { code: "TAKEN" | "NOT_FOUND"; field: string[]; message: string } | undefined {
  const code = postgresCode(error);
  if (code !== duplicate && code !== foreignKey) return undefined;
  const [, column = ""] = /\((\w+)\)=/.exec((error as { detail?: string }).detail ?? "") ?? [];
  const property = column.replace(/_[a-z]/g, (letter) => letter.charAt(1).toUpperCase());
  const field = property in input ? [property] : [];
  if (code === foreignKey) return { code: "NOT_FOUND", field, message: "What this names is not there." };
  return { code: "TAKEN", field, message: "Another one has this already." };
}
