import { execute, type GraphQLSchema, parse } from "graphql";
import { Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Asked } from "../../../../subgraphs/shared/rows/asked.js";
import { MadeFrom } from "../../../../subgraphs/shared/resolving/made-from.js";
import { Connection, connectionOf } from "../../../../subgraphs/shared/connection.js";
import { schemaOf } from "../../../../subgraphs/shared/subgraph.js";

@ObjectType({ description: "A parcel (包裹)." })
class Parcel {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What it says." })
  label!: string;

  @Field(() => String, { description: "Where from." })
  sender!: string;

  @Field(() => String, { description: "The first letter of what it says." })
  get initial(): string {
    return this.label.slice(0, 1);
  }

  @MadeFrom("label", "sender")
  @Field(() => String, { description: "Both." })
  get both(): string {
    return this.label + this.sender;
  }

  @Field(() => String, { name: "from", description: "Where from, by another name." })
  origin!: string;
}
const ParcelConnection = connectionOf(Parcel, "Parcel");

let asked: Asked[] = [];

@Resolver(() => Parcel)
class ParcelResolver {
  @Query(() => ParcelConnection, { description: "Parcels." })
  parcels(@Asked(() => Parcel) only: Asked): Connection<Parcel> {
    asked.push(only);
    return new Connection<Parcel>([], {
      hasNext: false,
      hasPrevious: false,
      order: "",
      count: () => Promise.resolve(0),
    });
  }

  @FieldResolver(() => String, { description: "What it weighs, worked out from anything." })
  weight(@Root() parcel: Parcel): string {
    return parcel.label;
  }

  @FieldResolver(() => Parcel, { description: "The parcel that answers it." })
  answer(@Root("sender") sender: string, @Root("label") label: string): Parcel {
    return Object.assign(new Parcel(), { id: "1", label, sender });
  }
}

let schema: GraphQLSchema;
beforeAll(() => {
  const rights = { all: { what: "Everything", fields: ["Query.parcels"], roles: ["administrator" as const] } };
  const { createLoaders, references } = { createLoaders: () => ({}), references: {} };
  const types = [Parcel];
  schema = schemaOf({ name: "parcels", types, resolvers: [ParcelResolver], references, rights, createLoaders }).schema;
});

const contextValue = { caller: { subject: "emp_one", role: "administrator", projects: "*" } };
const ask = async (text: string, times = 1): Promise<Asked[]> => {
  asked = [];
  const document = parse(text);
  for (let time = 0; time < times; time += 1)
    expect((await execute({ schema, document, contextValue })).errors).toBeUndefined();
  return asked;
};

describe("what a list is asked for", () => {
  test.each([
    ["{ parcels { nodes { id label } } }", ["id", "label"]],
    [
      "{ parcels { edges { cursor node { kind: label label __typename } } pageInfo { hasNextPage } } }",
      ["__place", "label"],
    ],
    ["{ parcels { nodes { id } edges { node { id } } pageInfo { hasNextPage hasPreviousPage } } }", ["id"]],
    ["{ parcels { nodes { id } pageInfo { endCursor } } }", ["__place", "id"]],
    ["{ parcels { pageInfo { ...info } } } fragment info on PageInfo { startCursor }", ["__place"]],
    ["{ parcels { nodes { label } edges { node { sender } } } }", ["label", "sender"]],
    [
      "{ parcels { ...page } } fragment page on ParcelConnection { nodes { ... on Parcel { sender ...more } } } fragment more on Parcel { id }",
      ["id", "sender"],
    ],
    ["query ($no: Boolean = false) { parcels { nodes { id label @include(if: $no) } } }", ["id", "label"]],
    ["{ parcels { totalCount } }", []],
    ["{ parcels { nodes { answer { id weight } } } }", ["label", "sender"]],
    ["{ parcels { nodes { both } } }", ["label", "sender"]],
    ["{ parcels { nodes { from } } }", ["origin"]],
  ])("%s: %j", async (text, properties) => {
    expect(await ask(text)).toEqual([properties]);
  });

  test.each(["weight", "initial"])("is everything where %s is made from the whole row", async (field) => {
    expect(await ask(`{ parcels { nodes { id ${field} } } }`)).toEqual([undefined]);
  });

  test("is everything where two places of a document ask for the same list", async () => {
    expect(await ask("{ parcels { nodes { id } } parcels { nodes { label } } }")).toEqual([undefined]);
  });

  test("is the same each time, and found for each alias by itself", async () => {
    const text = "{ some: parcels { nodes { id } } others: parcels { nodes { label } } }";
    expect(await ask(text, 2)).toEqual([["id"], ["label"], ["id"], ["label"]]);
  });
});
