import type { HTTPGraphQLRequest } from "@apollo/server";
import { errorCodes } from "../../subgraphs/shared/errors.js";
import type { Documents } from "../documents/documents.js";
import { Refusal } from "./refusal.js";

/** Where a request says what it asks. */
type Asking = Pick<HTTPGraphQLRequest, "body" | "search">;

/** A request whose document is written out, and its id if it is a registered one. */
export interface WrittenOut<Request> {
  readonly request: Request;
  readonly documentId: string | undefined;
}

/**
 * Puts the registered document in the place of its id (GraphQL over HTTP, appendix A), and notes what was asked.
 * @throws a Refusal when the id is not registered, when a document is sent beside it, or when only ids are answered
 */
export function registeredRequest<Request extends Asking>(request: Request, documents: Documents): WrittenOut<Request> {
  const { documentId, query } = named(request);
  if (documentId === undefined) {
    if (documents.only) throw new Refusal(400, "DOCUMENT_ID_REQUIRED", errorCodes.DOCUMENT_ID_REQUIRED);
    documents.count();
    return { request, documentId };
  }
  if (query !== undefined && query !== null)
    throw new Refusal(400, "BAD_REQUEST", "Send a documentId or a query, not both.");
  const text = typeof documentId === "string" ? documents.textOf(documentId) : undefined;
  if (typeof documentId !== "string" || text === undefined)
    throw new Refusal(400, "DOCUMENT_NOT_REGISTERED", errorCodes.DOCUMENT_NOT_REGISTERED);
  documents.count(documentId);
  return { request: withQuery(request, text), documentId };
}

function named({ body, search }: Asking): { documentId?: unknown; query?: unknown } {
  if (typeof body === "object" && body !== null) return body;
  const parameters = new URLSearchParams(search);
  const documentId = parameters.get("documentId");
  return documentId === null ? {} : { documentId, query: parameters.get("query") };
}

function withQuery<Request extends Asking>(request: Request, query: string): Request {
  if (typeof request.body === "object" && request.body !== null) {
    return { ...request, body: { ...request.body, documentId: undefined, query } };
  }
  const parameters = new URLSearchParams(request.search);
  parameters.set("query", query);
  parameters.delete("documentId");
  return { ...request, search: `?${parameters.toString()}` };
}
