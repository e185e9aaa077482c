import { buildSchema, type ExecutionResult, graphql } from "graphql";
import { answerEntities } from "../../../../subgraphs/shared/resolving/answer-entities.js";

const sdl = `
  scalar _Any
  union _Entity = Ship | Crew | Port
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  type Ship { id: ID! name: String }
  type Crew { id: ID! }
  type Port { code: String! }
`;
const context = { fleet: new Map([["one", { id: "one", name: "Ha" }]]) };
const finders = {
  Ship: ({ id }: { id: string }, { fleet }: typeof context) => Promise.resolve(fleet.get(id) ?? null),
  Crew: ({ id }: { id: string }) => {
    if (id === "thrown") throw new Error("No such crew.");
    if (id === "nothing thrown") throw "nothing" as unknown as Error;
    return id === "rejected" ? Promise.reject(new Error("Not today.")) : { id };
  },
};

function ask(...keys: object[]): Promise<ExecutionResult> {
  const schema = answerEntities(buildSchema(sdl), finders);
  const source = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
    __typename ... on Ship { id name } ... on Crew { id } ... on Port { code } } }`;
  return graphql({ schema, source, variableValues: { keys }, contextValue: context });
}

describe("entities", () => {
  test("are found by the function of their type, and are null where there is none", async () => {
    const ship = (id: string) => ({ __typename: "Ship", id });
    expect(await ask(ship("one"), ship("two"), { __typename: "Crew", id: "c" }, ship("one"))).toEqual({
      data: {
        _entities: [
          { ...ship("one"), name: "Ha" },
          null,
          { __typename: "Crew", id: "c" },
          { ...ship("one"), name: "Ha" },
        ],
      },
    });
  });

  test("are their representations where the type has no function", async () => {
    const port = { __typename: "Port", code: "DLC" };
    expect(await ask(port)).toEqual({ data: { _entities: [port] } });
  });

  test("that fail cost themselves alone", async () => {
    const crew = (id: string) => ({ __typename: "Crew", id });
    const { data, errors } = await ask(crew("thrown"), crew("rejected"), crew("well"), crew("nothing thrown"));
    expect(data).toEqual({ _entities: [null, null, crew("well"), null] });
    const told = errors?.map(({ message, path }) => [path?.[1], message]);
    expect(told).toEqual(
      expect.arrayContaining([
        [0, "No such crew."],
        [1, "Not today."],
        [3, "nothing"],
      ]),
    );
  });

  test.each(["Query", "_Any", "_Entity", "Nothing", "constructor"])(
    "of a type %s are refused one by one",
    async (name) => {
      const port = { __typename: "Port", code: "DLC" };
      const { data, errors } = await ask({ __typename: name, id: "x" }, port);
      expect(data).toEqual({ _entities: [null, port] });
      expect(errors).toHaveLength(1);
    },
  );

  test("leave a schema without any as it is", () => {
    const plain = buildSchema("type Query { a: Int }");
    expect(answerEntities(plain, finders)).toBe(plain);
  });
});
