import { Field, ObjectType, registerEnumType } from "type-graphql";

/** Why somebody may be contacted, or may not. */
export enum ContactReason {
  ALLOWED_BY_BASIS = "ALLOWED_BY_BASIS",
  CONSENT_GIVEN = "CONSENT_GIVEN",
  CONSENT_MISSING = "CONSENT_MISSING",
  CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN",
  CONSENT_OUTDATED = "CONSENT_OUTDATED",
  STOPPED = "STOPPED",
  CHANNEL_REFUSED = "CHANNEL_REFUSED",
  QUIET_HOURS = "QUIET_HOURS",
}
registerEnumType(ContactReason, {
  name: "ContactReason",
  description: "Why somebody may be contacted, or may not (可否联系的原因).",
  valuesConfig: {
    ALLOWED_BY_BASIS: { description: "The purpose rests on something else than consent (有其他合法性基础)." },
    CONSENT_GIVEN: { description: "The person agreed (已同意)." },
    CONSENT_MISSING: { description: "The person was not asked, or did not answer (未取得同意)." },
    CONSENT_WITHDRAWN: { description: "The person said no (已拒绝或撤回)." },
    CONSENT_OUTDATED: { description: "More is done now than the person agreed to: ask again (需重新同意)." },
    STOPPED: { description: "The person asked for a restriction, or to be deleted (已限制或删除)." },
    CHANNEL_REFUSED: { description: "Not by this channel (渠道不接受)." },
    QUIET_HOURS: { description: "Not at this hour (免打扰时段)." },
  },
});

/** Whether somebody may be contacted, and why. */
@ObjectType({ description: "Whether somebody may be contacted, and why (可否联系)." })
export class ContactDecision {
  @Field(() => Boolean, { description: "Whether it is allowed (是否允许)." })
  allowed!: boolean;

  @Field(() => ContactReason, { description: "Why (原因)." })
  reason!: ContactReason;
}
