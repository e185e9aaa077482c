import type { DocumentTypeDecoration, TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type DocumentNode, parse } from "graphql";

const parsed = new WeakMap<object, DocumentNode>();

/**
 * A document as other clients take it (Apollo Client, urql, graphql-request): parsed, and typed as before. The same document gives the same
 * node every time, which is what their caches go by.
 */
export function documentNode<Result, Variables>(
  document: DocumentTypeDecoration<Result, Variables> & { toString(): string },
): TypedDocumentNode<Result, Variables> {
  const node = parsed.get(document) ?? parse(document.toString());
  parsed.set(document, node);
  return node;
}
