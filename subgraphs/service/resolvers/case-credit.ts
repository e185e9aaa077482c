import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { sql } from "../../shared/loaders.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { caseCredit, CaseCreditInput } from "../actions/case-credit.js";
import { Case } from "../entities/case.js";
import { CaseCredit } from "../entities/case-credit.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseCreditConnection = connectionOf(CaseCredit, "CaseCredit");
const CaseCreditPayload = payloadOf("CaseCreditPayload", "credit", CaseCredit);

/** Praise and accepted suggestions. */
@Resolver(() => CaseCredit)
export class CaseCreditResolver {
  @Mutation(() => CaseCreditPayload, {
    nullable: true,
    description: "Puts a praise or an accepted suggestion down to an employee and to its customer (嘉奖).",
  })
  caseCredit(
    @Arg("input", () => CaseCreditInput, { description: "Who, for what." }) input: CaseCreditInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"credit", CaseCredit>> {
    return caseCredit(input, context);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The praise, or the suggestion (工单)." })
  case(@Root() { caseId }: CaseCredit, @Ctx() { loaders }: ServiceContext): Promise<Case | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who was praised, or took it up (员工)." })
  employee(@Root() { employeeId }: CaseCredit): Employee {
    return { id: employeeId };
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who praised, or suggested (客户)." })
  customer(@Root() { customerHandle }: CaseCredit): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }
}

/** What credits add to an employee. */
@Resolver(() => Employee)
export class EmployeeCredits {
  @FieldResolver(() => CaseCreditConnection, {
    nullable: true,
    description: "Praises and accepted suggestions, newest first (员工嘉奖).",
  })
  credits(
    @Root() { id }: Employee,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<CaseCredit>> {
    return loaders.credits.by("employeeId", [id], { page, orderBy: "AT_DESC" });
  }
}

/** What credits add to a customer. */
@Resolver(() => Customer)
export class CustomerSuggestions {
  @Directive('@requires(fields: "handles")')
  @FieldResolver(() => CaseCreditConnection, {
    nullable: true,
    description: "This person's suggestions that were accepted, newest first (被采纳的建议).",
  })
  acceptedSuggestions(
    @Root() { handles }: Customer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<CaseCredit>> {
    const where = sql`t.kind = 'SUGGESTION'`;
    return loaders.credits.by("customerHandle", handles, { page, orderBy: "AT_DESC", where });
  }
}
