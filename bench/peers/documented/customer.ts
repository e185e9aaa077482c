import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { In } from "typeorm";
import { connect, readEntities } from "../../../subgraphs/shared/database.js";
import { openFieldKeys } from "../../../subgraphs/shared/keys/open-field-keys.js";
import { sql } from "../../../subgraphs/shared/loaders.js";
import { customerDatabase } from "../../../subgraphs/customer/database.js";
import { ContactPoint } from "../../../subgraphs/customer/entities/contact-point.js";
import { CustomerProject } from "../../../subgraphs/customer/entities/customer-project.js";
import { Customer } from "../../../subgraphs/customer/entities/customer.js";
import { GoldenValue } from "../../../subgraphs/customer/entities/golden-value.js";
import { Handle } from "../../../subgraphs/customer/entities/handle.js";
import { searchHash } from "../../../subgraphs/customer/loaders/search-hash.js";
import { CustomerListArgs } from "../../../subgraphs/customer/loaders/customer-list.js";
import { CustomerConnection } from "../../../subgraphs/customer/resolvers/customer-connection.js";
import { goldenValuesShown } from "../golden-values.js";
import { many, one } from "./many.js";
import { serveDocumented } from "./subgraph-server.js";

const keys = openFieldKeys(process.env["FIELD_KEYS"]!);
const { manager } = await connect(customerDatabase, process.env["DATABASE_URL"]!, undefined, keys);

function loaders() {
  const customers = one(
    (ids) =>
      readEntities(manager, Customer, (columns, t) => sql`select ${columns} from ${t} t where t.id = any(${[...ids]})`),
    ({ id }) => id,
  );
  const handle = one(
    (handles) => manager.find(Handle, { where: { handle: In(handles) } }),
    (row) => row.handle,
  );
  const handles = many(
    (ids) => manager.find(Handle, { where: { customerId: In(ids) }, order: { handle: "ASC" } }),
    ({ customerId }) => customerId,
  );
  return { customers, handle, handles };
}
type Loaders = ReturnType<typeof loaders>;

async function behind(handle: string, { handle: found, customers }: Loaders): Promise<Customer | null> {
  const row = await found.load(handle);
  return row && customers.load(row.customerId);
}

@Resolver(() => Customer)
class CustomerResolver {
  @Query(() => Customer, { nullable: true })
  customer(@Arg("id", () => ID) id: string, @Ctx() context: Loaders): Promise<Customer | null> {
    return behind(id, context);
  }

  @Query(() => CustomerConnection, { nullable: true })
  async customers(
    @Args(() => CustomerListArgs) { first }: CustomerListArgs,
    @Arg("projectCodes", () => [String]) projectCodes: string[],
    @Ctx() context: Loaders,
  ): Promise<object> {
    const page = await manager.find(CustomerProject, {
      where: { projectCode: In(projectCodes) },
      order: { lastRegisteredAt: "DESC", customerId: "DESC" },
      take: first,
    });
    return { nodes: await context.customers.loadMany(page.map(({ customerId }) => customerId)) };
  }

  @Query(() => [Customer], { nullable: true })
  async customersByMobile(@Arg("mobile", () => String) mobile: string, @Ctx() context: Loaders): Promise<unknown> {
    const where = { valueHash: searchHash(manager, "mobile", `+86${mobile}`) };
    const points = await manager.find(ContactPoint, { select: { customerId: true }, where, take: 50 });
    return context.customers.loadMany(points.map(({ customerId }) => customerId));
  }

  @FieldResolver(() => String, { nullable: true })
  name(@Root() { golden }: Customer): string | null {
    return golden.name ?? null;
  }

  @FieldResolver(() => [ID])
  async handles(@Root() { id }: Customer, @Ctx() context: Loaders): Promise<string[]> {
    return (await context.handles.load(id)).map(({ handle }) => handle);
  }

  @FieldResolver(() => [GoldenValue])
  goldenValues(@Root() customer: Customer): GoldenValue[] {
    return goldenValuesShown(customer);
  }
}

await serveDocumented({
  resolvers: [CustomerResolver],
  types: [Customer],
  references: {
    Customer: ({ id, handle }: { id?: string; handle?: string }, context: Loaders) => behind(id ?? handle!, context),
  },
  context: loaders,
});
