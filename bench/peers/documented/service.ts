import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Resolver, Root, Query } from "type-graphql";
import { In, Not } from "typeorm";
import { connect } from "../../../subgraphs/shared/database.js";
import { newId } from "../../../subgraphs/shared/scalars.js";
import { payloadOf } from "../../../subgraphs/shared/write.js";
import { CaseOpenInput } from "../../../subgraphs/service/actions/case-open.js";
import { serviceDatabase } from "../../../subgraphs/service/database.js";
import { CaseDepartment } from "../../../subgraphs/service/entities/case-department.js";
import { CaseState } from "../../../subgraphs/service/entities/case-state.js";
import { Case } from "../../../subgraphs/service/entities/case.js";
import { Customer } from "../../../subgraphs/service/entities/customer.js";
import { CaseListArgs } from "../../../subgraphs/service/loaders/case-list.js";
import { CaseConnection } from "../../../subgraphs/service/resolvers/case-connection.js";
import { many } from "./many.js";
import { serveDocumented } from "./subgraph-server.js";

const { manager } = await connect(serviceDatabase, process.env["DATABASE_URL"]!);

function loaders() {
  const cases = many(
    (handles) =>
      manager.find(Case, { where: { customerHandle: In(handles) }, order: { openedAt: "DESC", id: "DESC" } }),
    ({ customerHandle }) => customerHandle,
  );
  return { cases };
}
type Loaders = ReturnType<typeof loaders>;

const CaseOpenPayload = payloadOf("CaseOpenPayload", "case", Case);

@Resolver(() => Case)
class CaseResolver {
  @Query(() => CaseConnection, { nullable: true })
  async cases(@Args(() => CaseListArgs) { filter, first }: CaseListArgs): Promise<object> {
    const nodes = await manager.find(Case, {
      where: { projectCode: filter!.projectCode!, state: Not(In([CaseState.CLOSED, CaseState.CANCELLED])) },
      order: { dueOrder: "ASC", id: "ASC" },
      take: first,
    });
    return { nodes };
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer(@Root() { customerHandle }: Case): object {
    return { handle: customerHandle };
  }

  @Mutation(() => CaseOpenPayload, { nullable: true })
  async caseOpen(@Arg("input", () => CaseOpenInput) input: CaseOpenInput): Promise<object> {
    const [at, employee] = [new Date(), `emp_${"0".repeat(26)}`];
    const { kind, category, channel, subject, customerHandle, projectCode, priority } = input;
    const row = manager.create(Case, {
      ...{ kind, category, channel, subject, customerHandle, projectCode, priority, id: newId("cas") },
      ...{ firstReceiverId: employee, ownerId: employee, department: CaseDepartment.SERVICE, state: CaseState.OPEN },
      ...{ receivedAt: at, openedAt: at, updatedAt: at },
    });
    return { case: await manager.save(row), userErrors: [] };
  }
}

@Resolver(() => Customer)
class CustomerResolver {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => CaseConnection, { nullable: true })
  async cases(
    @Root() { handles }: Customer,
    @Args(() => CaseListArgs) { first }: CaseListArgs,
    @Ctx() context: Loaders,
  ): Promise<object> {
    const lists = await Promise.all(handles.map((handle) => context.cases.load(handle)));
    return { nodes: lists.flat().slice(0, first) };
  }
}

await serveDocumented({
  resolvers: [CaseResolver, CustomerResolver],
  types: [Customer],
  references: { Customer: (key: Customer) => key },
  context: loaders,
});
