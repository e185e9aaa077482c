/** What a graph answered. */
export interface GraphAnswer {
  /** The status of HTTP. */
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** How long the graph may take to answer, in milliseconds. */
const patience = 30_000;

/**
 * Asks a graph over HTTP.
 * @param url where it answers, as in http://127.0.0.1:4000/graphql
 * @param token the bearer token, where it wants one
 * @param body the request, as GraphQL over HTTP has it
 * @throws an Error when nothing answers within half a minute, or what answers speaks no JSON
 */
export async function postToGraph(url: string, token: string | undefined, body: object): Promise<GraphAnswer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  return { ...((await response.json()) as object), status: response.status };
}
