import {
  buildSchema,
  execute,
  type ExecutionArgs,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  parse,
} from "graphql";
import { compiledExecutor } from "../../../../subgraphs/shared/execution/compiled-executor.js";

const schema = buildSchema(`
  type Query { rows(first: Int = 2, of: Kind): [Row!] row: Row all: [Row!]! }
  type Mutation { write: Int }
  type Row { id: ID! next(of: Kind): Row text: String sure: String! }
  enum Kind { A B }
`);
const field = (type: string, name: string) => (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
const compiled = compiledExecutor(schema);
const args = (query: string, more: Partial<ExecutionArgs> = {}): ExecutionArgs => ({
  schema,
  document: parse(query, { noLocation: true }),
  ...more,
});

describe("what is compiled", () => {
  afterEach(() => {
    for (const type of ["Query", "Row"])
      for (const name in (schema.getType(type) as GraphQLObjectType).getFields()) delete field(type, name).resolve;
  });

  test("tells a resolver what graphql-js tells it", () => {
    const heard: unknown[] = [];
    const names = ["fieldName", "fieldNodes", "returnType", "parentType", "path", "schema", "fragments"] as const;
    field("Query", "row").resolve = () => ({ id: "1" });
    field("Row", "next").resolve = (source, given, context, info: GraphQLResolveInfo) => {
      const of = [...names, "rootValue", "operation", "variableValues"] as const;
      heard.push([source, { ...given }, context, ...of.map((name) => info[name])]);
      return undefined;
    };
    const question = args("query ($of: Kind) { a: row { ...F } } fragment F on Row { b: next(of: $of) { id } }", {
      variableValues: { of: "B" },
      contextValue: { caller: "somebody" },
      rootValue: { some: "root" },
    });
    expect(compiled(question)).toEqual(execute(question));
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual(heard[1]);
  });

  test("reads a property once, be it a promise or a method", async () => {
    const reads: string[] = [];
    const row = {
      get id() {
        reads.push("id");
        return Promise.resolve("1");
      },
      word: "said",
      text() {
        return this.word;
      },
    };
    const question = args("{ row { id text } }", { rootValue: { row } });
    expect(await compiled(question)).toEqual({ data: { row: { id: "1", text: "said" } } });
    expect(reads).toEqual(["id"]);
  });

  test("asks what the conditions leave, whichever way they were decided before", () => {
    const document = parse(
      "query ($a: Boolean! $b: Boolean = true) { row { id @include(if: $a) text @skip(if: $b) } }",
    );
    const rootValue = { row: { id: "1", text: "t" } };
    const ask = (a: boolean, b?: boolean) => {
      const question = {
        ...args("{ row { id } }"),
        document,
        rootValue,
        variableValues: b === undefined ? { a } : { a, b },
      };
      expect(compiled(question)).toEqual(execute(question));
      return compiled(question);
    };
    expect(ask(true)).toEqual({ data: { row: { id: "1" } } });
    expect(ask(true, false)).toEqual({ data: { row: { id: "1", text: "t" } } });
    expect(ask(false, false)).toEqual({ data: { row: { text: "t" } } });
    expect(ask(true)).toEqual({ data: { row: { id: "1" } } });
  });

  test("of a list that is given up leaves no promise unheard", async () => {
    const late = () => new Promise((_, reject) => setImmediate(() => reject(new Error("late"))));
    const rows = [{ id: "1", sure: late }, null];
    const answer = await compiled(args("{ rows { id sure } }", { rootValue: { rows } }));
    // A rejection that nobody hears fails the test, as it would end the process.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answer.data).toEqual({ rows: null });
  });

  test.each([
    ["a mutation", "mutation { write }", {}],
    ["introspection", "{ __schema { queryType { name } } row { id } }", {}],
    ["one operation of several", "query A { row { id } } query B { rows { id } }", { operationName: "B" }],
    ["an operation that is not there", "query A { row { id } }", { operationName: "B" }],
    ["a variable that is missing", "query ($a: Boolean!) { row { id @skip(if: $a) } }", {}],
    [
      "a condition that is null",
      "query ($a: Boolean = true) { row { id @skip(if: $a) } }",
      { variableValues: { a: null } },
    ],
    ["a default that comes from elsewhere", "{ row { id } }", { fieldResolver: () => ({ id: 7 }) }],
    ["a query without an answer that may not be null", "{ all { id } }", {}],
  ])("is answered as graphql-js answers it: %s", (_, query, more) => {
    const question = args(query, { rootValue: { row: { id: "1" }, write: 1 }, ...more });
    expect(JSON.stringify(compiled(question))).toBe(JSON.stringify(execute(question)));
  });
});
