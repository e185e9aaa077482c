import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { In } from "typeorm";
import { connect } from "../../../subgraphs/shared/database.js";
import { propertyDatabase } from "../../../subgraphs/property/database.js";
import { Customer } from "../../../subgraphs/property/entities/customer.js";
import { Home } from "../../../subgraphs/property/entities/home.js";
import { Occupancy } from "../../../subgraphs/property/entities/occupancy.js";
import { Unit } from "../../../subgraphs/property/entities/unit.js";
import { many, one } from "./many.js";
import { serveDocumented } from "./subgraph-server.js";

const { manager } = await connect(propertyDatabase, process.env["DATABASE_URL"]!);

function loaders() {
  const occupancies = many(
    (handles) => manager.find(Occupancy, { where: { customerHandle: In(handles) }, order: { from: "ASC" } }),
    ({ customerHandle }) => customerHandle,
  );
  const units = one(
    (ids) => manager.find(Unit, { where: { id: In(ids) } }),
    ({ id }) => id,
  );
  return { occupancies, units };
}
type Loaders = ReturnType<typeof loaders>;

@Resolver(() => Customer)
class CustomerResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => [Home], { nullable: true })
  async homes(@Root() { handles }: Customer, @Ctx() { occupancies, units }: Loaders): Promise<object[]> {
    const lists = await Promise.all(handles.map((handle) => occupancies.load(handle)));
    const homes = lists
      .flat()
      .map(async ({ role, from, unitId }) => ({ role, since: from, unit: await units.load(unitId) }));
    return Promise.all(homes);
  }
}

await serveDocumented({
  resolvers: [CustomerResolver],
  types: [Customer],
  references: { Customer: (key: Customer) => key },
  context: loaders,
});
