import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { In } from "typeorm";
import { connect } from "../../../subgraphs/shared/database.js";
import { marketingDatabase } from "../../../subgraphs/marketing/database.js";
import { Customer } from "../../../subgraphs/marketing/entities/customer.js";
import { Lead } from "../../../subgraphs/marketing/entities/lead.js";
import { LeadList } from "../../../subgraphs/marketing/loaders/lead-list.js";
import { LeadConnection } from "../../../subgraphs/marketing/resolvers/lead-connection.js";
import { many } from "./many.js";
import { serveDocumented } from "./subgraph-server.js";

const { manager } = await connect(marketingDatabase, process.env["DATABASE_URL"]!);

function loaders() {
  const leads = many(
    (handles) =>
      manager.find(Lead, { where: { customerHandle: In(handles) }, order: { createdAt: "DESC", id: "DESC" } }),
    ({ customerHandle }) => customerHandle,
  );
  return { leads };
}
type Loaders = ReturnType<typeof loaders>;

@Resolver(() => Customer)
class CustomerResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => LeadConnection, { nullable: true })
  async leads(
    @Root() { handles }: Customer,
    @Args(() => LeadList) { first }: LeadList,
    @Ctx() context: Loaders,
  ): Promise<object> {
    const lists = await Promise.all(handles.map((handle) => context.leads.load(handle)));
    return { nodes: lists.flat().slice(0, first) };
  }
}

await serveDocumented({
  resolvers: [CustomerResolver],
  types: [Customer],
  references: { Customer: (key: Customer) => key },
  context: loaders,
});
