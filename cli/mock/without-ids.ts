import { parseRequestParams, type Request, type RequestParams, type Response } from "graphql-http";
import { errorCodes } from "../../subgraphs/shared/errors.js";

/**
 * Reads what is asked of a mock, which knows no registered documents: one that is asked by its id is refused with the code upon
 * which the client sends its text.
 */
export async function withoutIds<Raw, Context>(request: Request<Raw, Context>): Promise<Response | RequestParams> {
  const body = typeof request.body === "function" ? await request.body() : request.body;
  if (!namesDocument(body)) return parseRequestParams({ ...request, body });
  const code = "DOCUMENT_NOT_REGISTERED";
  const answer = JSON.stringify({ errors: [{ message: errorCodes[code], extensions: { code } }] });
  return [answer, { status: 400, statusText: "Bad Request", headers: { "content-type": "application/json" } }];
}

function namesDocument(body: unknown): boolean {
  try {
    return typeof body === "string" && Object.hasOwn(JSON.parse(body) as object, "documentId");
  } catch {
    return false; // no JSON, or none that is an object: others say so
  }
}
