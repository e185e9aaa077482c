import { ArgsType, Field, InputType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type PageRequest, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { ServicePolicyOrder } from "./service-policy-order.js";

/** Which policies a list shows. */
@InputType({ description: "Which policies a list shows; what is left out does not count." })
export class ServicePolicyFilter {
  @Field(() => String, { nullable: true, description: "Only versions of this policy (标准代码)." })
  code?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Only the versions that are in effect at this time (生效于)." })
  inEffectAt?: Date | null;
}

/** The arguments of every list of policies. */
@ArgsType()
export class ServicePolicyListArgs extends PageArgs {
  @Field(() => ServicePolicyFilter, { nullable: true, description: "Which versions." })
  filter?: ServicePolicyFilter | null;

  @Field(() => ServicePolicyOrder, { defaultValue: ServicePolicyOrder.EFFECTIVE_DESC, description: "In which order." })
  orderBy!: ServicePolicyOrder;
}

/** What a page of policies is asked with. The version in effect is the last one that had begun, unless it ends the policy. */
export function servicePolicyPage(args: ServicePolicyListArgs): PageRequest<ServicePolicyOrder> {
  const { code, inEffectAt: at } = args.filter ?? {};
  const where = all(
    code != null && sql`t.code = ${code}`,
    at &&
      sql`t.effective_from <= ${at} and not t.is_retired and not exists (select from service_policy n
        where n.code = t.code and n.effective_from <= ${at} and n.policy_version > t.policy_version)`,
  );
  return { page: args, orderBy: args.orderBy, where };
}
