import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import type { Client } from "./client.js";

/** A page of a list, as far as walking on needs it. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * Walks through a list from end to end, a page when it is needed; `for await` may leave it at any time.
 * @param document a query with the variable `$after`, whose page asks for `pageInfo { hasNextPage endCursor }`
 * @param connection finds the list in the answer
 * @throws OneroofError when a page does not come whole
 */
export async function* everyNode<Result, Variables extends { after?: string | null | undefined }, Node>(
  client: Pick<Client, "request">,
  document: DocumentTypeDecoration<Result, Variables> & { toString(): string },
  variables: Omit<Variables, "after">,
  connection: (result: Result) => Connection<Node> | null | undefined,
): AsyncGenerator<Node, void, void> {
  const request = (after: string | null | undefined) =>
    client.request<Result, object>(document as DocumentTypeDecoration<Result, object>, { ...variables, after });
  for (let after: string | null | undefined; ;) {
    const page = connection(await request(after));
    if (!page) return;
    yield* page.nodes;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}
