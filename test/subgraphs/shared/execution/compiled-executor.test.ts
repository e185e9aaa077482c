import { inspect } from "node:util";
import { execute, type ExecutionResult, type GraphQLError, type GraphQLSchema, parse } from "graphql";
import { departments } from "../../../../cli/house/subgraphs.js";
import { compiledExecutor } from "../../../../subgraphs/shared/execution/compiled-executor.js";
import { schemaOf } from "../../../../subgraphs/shared/subgraph.js";
import { generateQuery } from "../../../support/generate-query.js";
import { schemasOf } from "../../../support/small-graph.js";
import { library } from "../../../federation/graphs/library.js";
import { shop } from "../../../federation/graphs/shop.js";
import { answerByChance } from "./answer-by-chance.js";

/** How many questions each schema is asked; a campaign with EXECUTIONS=1000. */
const questions = Number(process.env["EXECUTIONS"] ?? 12);

/** The milliseconds that the questions of one schema may take. */
const campaign = 600_000;

const schemas: [string, GraphQLSchema][] = [
  ...departments.map(({ subgraph }): [string, GraphQLSchema] => [subgraph.name, schemaOf(subgraph).schema]),
  ...schemasOf(shop),
  ...schemasOf(library),
];

const textOf = (error: GraphQLError) =>
  JSON.stringify({ ...error.toJSON(), from: inspect(error.originalError?.message) });

/** An answer to the last byte, with what each error came from. */
const told = ({ data, errors }: ExecutionResult) => ({ data: JSON.stringify(data), errors: errors?.map(textOf) });

/** The errors by the null that they explain. Of several within one null, some come too late to be told: how many is not said. */
function explained({ data, errors = [] }: ExecutionResult): Map<string, string> {
  const nulls = new Map<string, string>();
  for (const error of errors) {
    const path = [...(error.path ?? [])];
    let value: unknown = data;
    const end = path.findIndex((step) => value === null || void (value = (value as Record<string, unknown>)[step]));
    const place = path.slice(0, end < 0 ? path.length : end).join(".");
    nulls.set(place, nulls.has(place) ? "several" : textOf(error));
  }
  return nulls;
}

/** The explanations of one answer beside those of another in which some of them may be several. */
const beside = (ours: Map<string, string>, theirs: Map<string, string>) =>
  [...ours].map(([place, text]) => [place, theirs.get(place) === "several" ? "several" : text]).sort();

describe.each(schemas)("%s: what is compiled is answered as graphql-js answers it", (_, schema) => {
  answerByChance(schema);
  const compiled = compiledExecutor(schema);
  const asked = (seed: number, waits: boolean) => {
    const { query, variables } = generateQuery(schema, seed, { depth: 2 + (seed % 4), width: 1 + (seed % 4) });
    const args = { schema, document: parse(query), variableValues: variables, contextValue: { seed, waits } };
    return { query, ours: compiled(args), theirs: execute(args) };
  };

  test(
    "at once, with every error in its order",
    () => {
      for (let seed = 1; seed <= questions; seed++) {
        const { query, ours, theirs } = asked(seed, false);
        expect({ seed, query, ...told(ours as ExecutionResult) }).toEqual({
          seed,
          query,
          ...told(theirs as ExecutionResult),
        });
      }
    },
    campaign,
  );

  test(
    "when it has to be waited for",
    async () => {
      for (let seed = 1; seed <= questions; seed++) {
        const { query, ...both } = asked(seed, true);
        const [ours, theirs] = [await both.ours, await both.theirs];
        const nulls = [explained(ours), explained(theirs)] as const;
        expect({ seed, query, data: told(ours).data, errors: beside(nulls[0], nulls[1]) }).toEqual({
          seed,
          query,
          data: told(theirs).data,
          errors: beside(nulls[1], nulls[0]),
        });
      }
    },
    campaign,
  );
});
