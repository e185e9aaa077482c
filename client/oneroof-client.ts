// What `oneroof-client` gives: a client, its errors, and lists from end to end. Documents are in `oneroof-client/documents`.
export { type Answer, type AskOptions, type Client, type ClientOptions, createClient } from "./client.js";
export { type Connection, everyNode } from "./every-node.js";
export type { ErrorCode } from "./generated/error-codes.js";
export { type FailureCode, type GraphError, OneroofError } from "./oneroof-error.js";
