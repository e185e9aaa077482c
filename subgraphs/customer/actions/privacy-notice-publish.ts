import { ArrayMinSize, ArrayUnique } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../../shared/audit/audit.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, WriteInput } from "../../shared/write.js";
import { LegalBasis } from "../entities/legal-basis.js";
import { PrivacyNotice } from "../entities/privacy-notice.js";
import { Purpose } from "../entities/purpose.js";
import { createLoaders, type CustomerContext } from "../loaders/index.js";
import { consentCountsFrom } from "../rules/consent-counts-from.js";

/** What people are to be told of a purpose. */
@InputType({ description: "What people are to be told of a purpose from now on." })
export class PrivacyNoticePublishInput extends WriteInput {
  @Field(() => Purpose, { description: "What for (目的)." })
  purpose!: Purpose;

  @Field(() => LegalBasis, { description: "By what right (合法性基础)." })
  legalBasis!: LegalBasis;

  @TextOf(200)
  @Field(() => String, { description: "Who uses the data (处理者名称)." })
  processor!: string;

  @TextOf(200)
  @Field(() => String, { description: "How the processor is reached (联系方式)." })
  contact!: string;

  @TextOf(1_000)
  @Field(() => String, { description: "How the data is used (处理方式)." })
  method!: string;

  @ArrayMinSize(1, { message: "A notice names one kind of data at least, and none came." })
  @ArrayUnique({ message: "Each kind of data is named once." })
  @Field(() => [String], { description: "Which kinds of data (个人信息种类)." })
  categories!: string[];

  @TextOf(200)
  @Field(() => String, { description: "For how long it is kept (保存期限)." })
  retention!: string;

  @TextOf(1_000)
  @Field(() => String, { description: "The person's rights and how to use them (权利及行使方式)." })
  rights!: string;
}

/** Publishes the next version of what people are told of a purpose; earlier ones stay as they were. PIPL articles 14 and 17. */
export function privacyNoticePublish(
  input: PrivacyNoticePublishInput,
  context: CustomerContext,
): Promise<Payload<"notice", PrivacyNotice>> {
  return perform(context, "privacyNoticePublish", input, {
    field: "notice",
    work: (tx) => publish(tx, input, context),
    load: (id) => context.loaders.noticeById.load(id),
  });
}

async function publish(
  tx: EntityManager,
  { idempotencyKey: _, ...told }: PrivacyNoticePublishInput,
  context: CustomerContext,
): Promise<string> {
  await tx.query("select pg_advisory_xact_lock(hashtext('oneroof-privacy-notice'))");
  const before = await createLoaders(tx, context.caller).noticeByPurpose.load(told.purpose);
  const id = newId("ntc");
  await tx.insert(PrivacyNotice, {
    ...told,
    ...{ id, number: (before?.number ?? 0) + 1, consentFrom: consentCountsFrom(before ?? undefined, told) },
    ...{ publishedAt: new Date(), publishedBy: context.caller.subject },
  });
  await audit(tx, context, { action: "privacyNoticePublish", entityId: id, purpose: told.purpose });
  return id;
}
