import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { CustomerTier } from "../entities/customer-tier.js";
import { EscalationContact } from "../entities/escalation-contact.js";
import { ServiceCalendar } from "../entities/service-calendar.js";
import { ServicePolicy } from "../entities/service-policy.js";
import { customerTierSet, CustomerTierSetInput } from "../actions/customer-tier-set.js";
import { escalationContactSet, EscalationContactSetInput } from "../actions/escalation-contact-set.js";
import { serviceCalendarDaysSet, ServiceCalendarDaysSetInput } from "../actions/service-calendar-days-set.js";
import { serviceCalendarSave, ServiceCalendarSaveInput } from "../actions/service-calendar-save.js";
import { servicePolicyPublish, ServicePolicyPublishInput } from "../actions/service-policy-publish.js";
import type { ServiceContext } from "../loaders/index.js";

const ServicePolicyPublishPayload = payloadOf("ServicePolicyPublishPayload", "policy", ServicePolicy);
const ServiceCalendarSavePayload = payloadOf("ServiceCalendarSavePayload", "calendar", ServiceCalendar);
const ServiceCalendarDaysSetPayload = payloadOf("ServiceCalendarDaysSetPayload", "calendar", ServiceCalendar);
const EscalationContactSetPayload = payloadOf("EscalationContactSetPayload", "contact", EscalationContact);
const CustomerTierSetPayload = payloadOf("CustomerTierSetPayload", "customerTier", CustomerTier);

/** What the head of customer service decides about time. */
@Resolver(() => ServicePolicy)
export class ServiceLevelMutations {
  @Mutation(() => ServicePolicyPublishPayload, {
    nullable: true,
    description: "Publishes a version of a policy; clocks that run keep theirs (发布服务时限标准).",
  })
  servicePolicyPublish(
    @Arg("input", () => ServicePolicyPublishInput, { description: "The version." }) input: ServicePolicyPublishInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"policy", ServicePolicy>> {
    return servicePolicyPublish(input, context);
  }

  @Mutation(() => ServiceCalendarSavePayload, {
    nullable: true,
    description: "Writes a calendar, new or otherwise; clocks that run keep their ends (保存工作日历).",
  })
  serviceCalendarSave(
    @Arg("input", () => ServiceCalendarSaveInput, { description: "The calendar." }) input: ServiceCalendarSaveInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"calendar", ServiceCalendar>> {
    return serviceCalendarSave(input, context);
  }

  @Mutation(() => ServiceCalendarDaysSetPayload, {
    nullable: true,
    description: "Writes holidays and make-up working days into a calendar (设置节假日与调休).",
  })
  serviceCalendarDaysSet(
    @Arg("input", () => ServiceCalendarDaysSetInput, { description: "The days." }) input: ServiceCalendarDaysSetInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"calendar", ServiceCalendar>> {
    return serviceCalendarDaysSet(input, context);
  }

  @Mutation(() => EscalationContactSetPayload, {
    nullable: true,
    description: "Names who is called for a department when a clock has run out (设置升级联系人).",
  })
  escalationContactSet(
    @Arg("input", () => EscalationContactSetInput, { description: "Who, and for what." })
    input: EscalationContactSetInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"contact", EscalationContact>> {
    return escalationContactSet(input, context);
  }

  @Mutation(() => CustomerTierSetPayload, {
    nullable: true,
    description: "Says how a customer is served from now on; open cases follow (设置客户服务等级).",
  })
  customerTierSet(
    @Arg("input", () => CustomerTierSetInput, { description: "The customer, the tier, and why." })
    input: CustomerTierSetInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"customerTier", CustomerTier>> {
    return customerTierSet(input, context);
  }
}
