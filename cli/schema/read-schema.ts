import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  parse,
} from "graphql";
import { postToGraph } from "../post-to-graph.js";

/**
 * Reads a schema as clients see it.
 * @param from a file in the schema language, or the http(s) address of a GraphQL endpoint, which is asked
 * @param token the bearer token for the endpoint, where it wants one
 * @throws an Error that names the place and says what is wrong there
 */
export async function readSchema(from: string, token?: string): Promise<GraphQLSchema> {
  try {
    return /^https?:\/\//.test(from) ? await askedSchema(from, token) : schemaOfText(readFileSync(from, "utf8"));
  } catch (error) {
    throw new Error(`No schema could be read from ${from}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function schemaOfText(text: string): GraphQLSchema {
  return buildASTSchema(parse(text, { noLocation: true }), { assumeValidSDL: true });
}

const hidden = "it shows its schema to administrators, and to applications whose token has the scope schema.read.";

async function askedSchema(url: string, token: string | undefined): Promise<GraphQLSchema> {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
  const { data, errors, status } = await postToGraph(url, token, { query });
  const answer = data as IntrospectionQuery | null | undefined;
  if (answer?.__schema) return buildClientSchema(answer, { assumeValid: true });
  const reason = errors?.[0]?.message ?? `it answered ${status} without a schema.`;
  throw new Error(reason.includes('"__schema"') ? hidden : reason);
}
