import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Arg, Args, buildSchema, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Caller } from "../../subgraphs/shared/caller.js";
import { connect } from "../../subgraphs/shared/database.js";
import { Asked } from "../../subgraphs/shared/rows/asked.js";
import type { ScopedSource } from "../../subgraphs/shared/scope/scoped-source.js";
import { RequestManager } from "../../subgraphs/shared/subgraph.js";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";
import { customerDatabase } from "../../subgraphs/customer/database.js";
import { Customer } from "../../subgraphs/customer/entities/customer.js";
import { GoldenValue } from "../../subgraphs/customer/entities/golden-value.js";
import { CustomerListArgs } from "../../subgraphs/customer/loaders/customer-list.js";
import { createLoaders as customerLoaders } from "../../subgraphs/customer/loaders/index.js";
import { CustomerConnection } from "../../subgraphs/customer/resolvers/customer-connection.js";
import { goldenValuesShown } from "./golden-values.js";
import { marketingDatabase } from "../../subgraphs/marketing/database.js";
import { createLoaders as marketingLoaders } from "../../subgraphs/marketing/loaders/index.js";
import { Lead } from "../../subgraphs/marketing/entities/lead.js";
import { LeadList, leadPage } from "../../subgraphs/marketing/loaders/lead-list.js";
import { LeadConnection } from "../../subgraphs/marketing/resolvers/lead-connection.js";
import { propertyDatabase } from "../../subgraphs/property/database.js";
import { Home } from "../../subgraphs/property/entities/home.js";
import { Unit, UnitKind } from "../../subgraphs/property/entities/unit.js";
import { createLoaders as propertyLoaders } from "../../subgraphs/property/loaders/index.js";
import { serviceDatabase } from "../../subgraphs/service/database.js";
import { Case } from "../../subgraphs/service/entities/case.js";
import { CaseListArgs, casePage } from "../../subgraphs/service/loaders/case-list.js";
import { createLoaders as serviceLoaders } from "../../subgraphs/service/loaders/index.js";
import { CaseConnection } from "../../subgraphs/service/resolvers/case-connection.js";

const keys = openFieldKeys(process.env["FIELD_KEYS"]!);
const databases = [customerDatabase, marketingDatabase, serviceDatabase, propertyDatabase] as const;
const sources = await Promise.all(
  databases.map((database) =>
    connect(database, process.env[`${database.name.toUpperCase()}_DATABASE_URL`]!, undefined, keys),
  ),
);
const [customer, marketing, service, property] = sources as [ScopedSource, ScopedSource, ScopedSource, ScopedSource];
const caller = JSON.parse(process.env["CALLER"]!) as Caller;

/** The loaders that ship, behind both walls. */
function loaders() {
  const within = (source: ScopedSource) => new RequestManager(source, caller);
  return {
    customer: customerLoaders(within(customer), caller),
    marketing: marketingLoaders(within(marketing), caller),
    service: serviceLoaders(within(service), caller),
    property: propertyLoaders(within(property), caller),
  };
}
type Context = ReturnType<typeof loaders>;

@Resolver(() => Customer)
class CustomerResolver {
  @Query(() => Customer, { nullable: true })
  customer(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<Customer | null> {
    return context.customer.customerByHandle.load(id);
  }

  @Query(() => CustomerConnection, { nullable: true })
  customers(
    @Args(() => CustomerListArgs) args: CustomerListArgs,
    @Arg("projectCodes", () => [String]) projectCodes: string[],
    @Asked(() => Customer) only: Asked,
    @Ctx() context: Context,
  ): Promise<object> {
    return context.customer.customers.all(args, projectCodes, only);
  }

  @FieldResolver(() => String, { nullable: true })
  name(@Root("golden") golden: Customer["golden"]): string | null {
    return golden.name ?? null;
  }

  @FieldResolver(() => [GoldenValue])
  goldenValues(@Root() row: Customer): GoldenValue[] {
    return goldenValuesShown(row);
  }

  @FieldResolver(() => LeadConnection, { nullable: true })
  leads(
    @Root() { handles }: Customer,
    @Args(() => LeadList) list: LeadList,
    @Asked(() => Lead) only: Asked,
    @Ctx() context: Context,
  ): Promise<object> {
    return context.marketing.leads.by("customerHandle", handles, { ...leadPage(list), only });
  }

  @FieldResolver(() => CaseConnection, { nullable: true })
  cases(
    @Root() { handles }: Customer,
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked(() => Case) only: Asked,
    @Ctx() context: Context,
  ): Promise<object> {
    return context.service.cases.by("customerHandle", handles, { ...casePage(args), only });
  }

  @FieldResolver(() => [Home], { nullable: true })
  homes(@Root() { handles }: Customer, @Asked(() => Unit) only: Asked, @Ctx() context: Context): Promise<object[]> {
    return context.property.homesOf(handles, { kinds, only });
  }
}

/** Homes alone, as where nobody says which kinds. */
const kinds = [UnitKind.HOME];

const schema = await buildSchema({ resolvers: [CustomerResolver], orphanedTypes: [], validate: false });
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: 0 },
  context: () => Promise.resolve(loaders()),
});
console.log(JSON.stringify({ msg: "ready", url }));
