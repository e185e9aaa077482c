import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { privacyNoticePublish, PrivacyNoticePublishInput } from "../actions/privacy-notice-publish.js";
import { PrivacyNotice } from "../entities/privacy-notice.js";
import { Purpose } from "../entities/purpose.js";
import type { CustomerContext } from "../loaders/index.js";

const PrivacyNoticePublishPayload = payloadOf("PrivacyNoticePublishPayload", "notice", PrivacyNotice);

/** What people are told of the use of their data. */
@Resolver(() => PrivacyNotice)
export class PrivacyNoticeResolver {
  @Query(() => PrivacyNotice, { nullable: true, description: "What people are told of a purpose today (现行告知)." })
  privacyNotice(
    @Arg("purpose", () => Purpose, { description: "What for (目的)." }) purpose: Purpose,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<PrivacyNotice | null> {
    return loaders.noticeByPurpose.load(purpose);
  }

  @Query(() => [PrivacyNotice], {
    nullable: true,
    description: "What people are told today, of every purpose (现行告知列表).",
  })
  async privacyNotices(@Ctx() { loaders }: CustomerContext): Promise<PrivacyNotice[]> {
    const notices = await Promise.all(Object.values(Purpose).map((purpose) => loaders.noticeByPurpose.load(purpose)));
    return notices.filter((notice) => notice !== null);
  }

  @Mutation(() => PrivacyNoticePublishPayload, {
    nullable: true,
    description: "Publishes what people are told of a purpose from now on (发布告知).",
  })
  privacyNoticePublish(
    @Arg("input", () => PrivacyNoticePublishInput, { description: "What they are told." })
    input: PrivacyNoticePublishInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"notice", PrivacyNotice>> {
    return privacyNoticePublish(input, context);
  }
}
