import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, sql } from "../../shared/loaders.js";
import { Department } from "../entities/registration.js";

/** Which registrations a list shows. */
@InputType({ description: "Which registrations a list shows; what is left out does not count." })
export class RegistrationFilter {
  @Field(() => [String], { nullable: true, description: "Only registrations of one of these projects (项目代码)." })
  projectCodes?: string[] | null;

  @Field(() => Department, { nullable: true, description: "Only registrations of this department (登记部门)." })
  department?: Department | null;

  @Field(() => String, { nullable: true, description: "Only registrations from this file or system (来源)." })
  source?: string | null;

  @Field(() => String, { nullable: true, description: "Only the registration with this id there (外部编号)." })
  externalId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only registrations with a doubtful field, or only those without (存疑).",
  })
  flagged?: boolean | null;
}

/** How a list of registrations is ordered. */
export enum RegistrationOrder {
  REGISTERED_DESC = "REGISTERED_DESC",
  REGISTERED_ASC = "REGISTERED_ASC",
}
registerEnumType(RegistrationOrder, {
  name: "RegistrationOrder",
  description: "How a list of registrations is ordered.",
  valuesConfig: {
    REGISTERED_DESC: { description: "The latest first." },
    REGISTERED_ASC: { description: "The earliest first." },
  },
});

/** The columns behind each order. */
export const registrationOrders: Orders<RegistrationOrder> = {
  REGISTERED_DESC: { column: "registeredAt", direction: "desc" },
  REGISTERED_ASC: { column: "registeredAt", direction: "asc" },
};

/** The arguments of every list of registrations. */
@ArgsType()
export class RegistrationListArgs extends PageArgs {
  @Field(() => RegistrationFilter, { nullable: true, description: "Which registrations." })
  filter?: RegistrationFilter | null;

  @Field(() => RegistrationOrder, { defaultValue: RegistrationOrder.REGISTERED_DESC, description: "In which order." })
  orderBy!: RegistrationOrder;
}

/** What a page of registrations is asked with. */
export function registrationPage(args: RegistrationListArgs): PageRequest<RegistrationOrder> {
  const { projectCodes, department, source, externalId, flagged } = args.filter ?? {};
  const where = all(
    projectCodes && sql`t.project_code = any(${projectCodes})`,
    department && sql`t.department = ${department}`,
    source && sql`t.source = ${source}`,
    externalId && sql`t.external_id = ${externalId}`,
    flagged === true && sql`t.flags <> '[]'`,
    flagged === false && sql`t.flags = '[]'`,
  );
  return { page: args, orderBy: args.orderBy, where };
}
