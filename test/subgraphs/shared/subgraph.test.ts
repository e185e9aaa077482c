import { graphql, GraphQLError } from "graphql";
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { requestError } from "../../../subgraphs/shared/errors.js";
import { mostEntities } from "../../../subgraphs/shared/settings.js";
import { everyRow, oneById } from "../../../subgraphs/shared/loaders.js";
import { LocalDate } from "../../../subgraphs/shared/scalars.js";
import {
  type Context,
  type RunningSubgraph,
  runSubgraph,
  schemaOf,
  type Subgraph,
} from "../../../subgraphs/shared/subgraph.js";
import { openThings, type OpenThings, somebody, Thing } from "./things.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A toy (玩具)." })
class Toy {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

type Loaders = ReturnType<typeof loadersOf>;
const loadersOf = (manager: Context<unknown>["manager"]) => ({ thingById: oneById(manager, Thing, everyRow) });

@Resolver()
class ToyResolver {
  @Query(() => Int, { nullable: true, description: "Fails in the way that is asked for." })
  async fail(
    @Arg("how", () => String, { description: "How." }) how: string,
    @Ctx() { manager }: Context<Loaders>,
  ): Promise<number> {
    if (how === "code") throw requestError("FORBIDDEN", "Your role may not do this.");
    if (how === "unknown code") throw new GraphQLError("secret", { extensions: { code: "MADE_UP" } });
    if (how === "error") throw new Error("secret");
    if (how === "driver") await manager.query("select secret from nowhere");
    if (how === "value") await manager.query("select $1::date", ["secret"]);
    return "secret" as unknown as number;
  }

  @Query(() => LocalDate, { nullable: true, description: "The day that came." })
  day(@Arg("day", () => LocalDate, { description: "A day." }) day: string): string {
    return day;
  }
}

const toys: Subgraph<Loaders> = {
  name: "toys",
  types: [Toy],
  resolvers: [ToyResolver],
  references: { Toy: ({ id }: { id: string }, { loaders }) => loaders.thingById.load(id) },
  rights: { all: { what: "Everything", fields: ["Query.fail", "Query.day"], roles: ["administrator"] } },
  createLoaders: loadersOf,
};

let database: OpenThings;
let running: RunningSubgraph;
beforeAll(async () => {
  database = await openThings();
  running = runSubgraph(toys, database.source);
});
afterAll(() => database.close());

/** One request, its errors as a client hears of them. */
async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const contextValue = running.createContext({ id: "request-1", caller: somebody });
  const { data, errors } = await graphql({ schema: running.schema, source, variableValues, contextValue });
  return { data, errors: errors?.map(running.maskError), trace: running.report(contextValue) };
}

describe("a request", () => {
  test.each([undefined, null, "emp_1", 7, {}, { subject: "emp_1" }, { role: "administrator" }])(
    "of the caller %j gets no context",
    (caller) => {
      const create = () => running.createContext({ id: "request-1", caller });
      expect(create).toThrow(expect.objectContaining({ extensions: { code: "UNAUTHENTICATED" } }) as Error);
    },
  );

  test("has loaders of its own, and tells how many statements it read with", async () => {
    await database.source.manager.insert(Thing, { id: "toy_1", ownerKey: "one", madeOn: "2026-03-01" });
    const source = "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Toy { id } } }";
    const keys = ["toy_1", "toy_2", "toy_1"].map((id) => ({ __typename: "Toy", id }));
    for (let i = 0; i < 2; i += 1)
      expect(await ask(source, { keys })).toEqual({
        data: { _entities: [{ id: "toy_1" }, null, { id: "toy_1" }] },
        errors: undefined,
        trace: { statements: 1 },
      });
  });
});

describe("a batch of entities", () => {
  const source = "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Toy { id } } }";
  const keys = (count: number) => Array.from({ length: count }, (_, i) => ({ __typename: "Toy", id: `toy_${i}` }));

  test("is looked up as long as it is no larger than the gateway makes it", async () => {
    expect((await ask(source, { keys: keys(mostEntities) })).errors).toBeUndefined();
  });

  test.each([mostEntities + 1, 20_000])("of %d is refused without reading anything: attack 22", async (count) => {
    const { data, errors, trace } = await ask(source, { keys: keys(count) });
    expect([data, errors, trace]).toEqual([
      null,
      [expect.objectContaining({ extensions: { code: "TOO_MANY_ENTITIES" } })],
      { statements: 0 },
    ]);
  });
});

describe("an error", () => {
  const ours = { message: "Something failed on our side.", extensions: { code: "INTERNAL_SERVER_ERROR" } };

  test.each([
    ["code", { message: "Your role may not do this.", extensions: { code: "FORBIDDEN" } }],
    ["value", { message: "A value in the request is not well formed.", extensions: { code: "BAD_USER_INPUT" } }],
    ["unknown code", ours],
    ["error", ours],
    ["driver", ours],
    ["result", ours],
  ])("of the kind %j says only what is meant for the client", async (how, expected) => {
    const { data, errors } = await ask(`{ fail(how: "${how}") }`);
    expect({ data, errors }).toEqual({ data: { fail: null }, errors: [{ ...expected, path: ["fail"] }] });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["{ fail", {}, "Syntax Error"],
    ["{ toy }", {}, 'Cannot query field "toy"'],
    ["query ($how: String!) { fail(how: $how) }", {}, 'Variable "$how" of required type'],
    ["query ($how: String!) { fail(how: $how) }", { how: 7 }, "String cannot represent"],
    ["query ($day: LocalDate!) { day(day: $day) }", { day: "2026-02-29" }, "2026-02-29"],
    ["query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }", { keys: null }, "$keys"],
  ])("found before anything runs is told in full: %s %j", async (source, variables, message) => {
    const { errors } = await ask(source, variables);
    expect(errors).toEqual([{ message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("of making a context, with no place in the answer, is still ours", () => {
    const originalError = new Error("secret");
    expect(running.maskError(new GraphQLError("secret", { originalError }))).toEqual(ours);
  });
});

describe("the schema", () => {
  test("is Federation 2, with every description and directive of the classes", () => {
    const { sdl } = schemaOf(toys);
    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.5"');
    expect(sdl).toContain('"""A toy (玩具)."""\ntype Toy @key(fields: "id") {');
    expect(sdl).toContain('"""What can be asked (查询)."""\ntype Query {');
  });

  test("tells its own text to whoever composes", async () => {
    const { data } = await ask("{ _service { sdl } }");
    expect((data as { _service: { sdl: string } })._service.sdl).toContain("type Toy");
  });
});

describe("a subgraph", () => {
  test("is ready while its database answers, and not when it is gone", async () => {
    const own = await openThings();
    const subgraph = runSubgraph(toys, own.source);
    expect(await subgraph.ready()).toBe(true);
    await subgraph.close();
    expect(await subgraph.ready()).toBe(false);
    await own.drop();
  });
});
