import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";

/** Composes subgraphs into the text of a supergraph; fails with what the composition says. */
export function supergraphOf(
  subgraphs: readonly { readonly name: string; readonly url: string; readonly typeDefs: string }[],
): string {
  const composed = composeServices(
    subgraphs.map(({ name, url, typeDefs }) => ({ name, url, typeDefs: parse(typeDefs) })),
  );
  if (composed.supergraphSdl) return composed.supergraphSdl;
  throw new Error(composed.errors?.map(({ message }) => message).join("\n"));
}
