import { composeServices } from "@theguild/federation-composition";
import { parse, print } from "graphql";

/** The schema of one subgraph, as it takes part in the whole. */
export interface Part {
  readonly name: string;
  readonly sdl: string;
  /** Where it answers; http://<name>:4000/graphql unless told. */
  readonly url?: string;
}

/** What composing gives: the plan's ground, and what clients see. */
export interface Composed {
  readonly supergraph: string;
  readonly api: string;
}

/** The parts do not fit together; the message has a line for each reason. */
class CompositionFailed extends Error {
  override readonly name = "CompositionFailed";
}

/**
 * Composes the subgraphs' schemas into one supergraph (Federation 2), each reached where it says.
 * @throws CompositionFailed
 */
export function compose(parts: readonly Part[]): Composed {
  const services = parts.map(({ name, sdl, url = `http://${name}:4000/graphql` }) => ({
    name,
    url,
    typeDefs: parse(sdl, { noLocation: true }),
  }));
  const result = composeServices(services);
  if (result.errors) throw new CompositionFailed(result.errors.map(({ message }) => message).join("\n"));
  return { supergraph: print(result.supergraphDocumentNode), api: print(result.publicDocumentNode) };
}
