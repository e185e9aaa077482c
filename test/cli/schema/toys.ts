import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TreeCopy } from "../../support/tree-copy.js";

/** The file of the toys' subgraph. */
export const toys = "subgraphs/toys/subgraph.ts";

const subgraph = `import { Field, ObjectType, Query, Resolver } from "type-graphql";

@ObjectType({ description: "A toy." })
class Toy {
  @Field(() => String, { description: "What it is called." })
  name!: string;
  // another field
}

@Resolver()
class ToyResolver {
  @Query(() => [Toy], { description: "Every toy." })
  toys(): Toy[] {
    return [];
  }
}

export const toys = { name: "toys", types: [Toy], resolvers: [ToyResolver] };
`;

const list = `import { toys } from "../../subgraphs/toys/subgraph.js";

export const departments = [{ subgraph: toys, database: { name: "toys" } }];
`;

/** Makes the copy a house with a single subgraph and a single document: how schemas are printed and compared shows there, too, and sooner. */
export function moveIn(tree: TreeCopy): void {
  const operations = join(tree.folder, "schema", "operations");
  for (const name of readdirSync(operations)) rmSync(join(operations, name));
  tree.write("schema/operations/toys.graphql", "query Toys { toys { name } }");
  tree.write(toys, subgraph);
  tree.write("cli/house/subgraphs.ts", list);
}
