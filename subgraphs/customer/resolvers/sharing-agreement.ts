import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { sharingAgreementApprove, SharingAgreementApproveInput } from "../actions/sharing-agreement-approve.js";
import { sharingAgreementPropose, SharingAgreementProposeInput } from "../actions/sharing-agreement-propose.js";
import { sharingAgreementRevoke, SharingAgreementRevokeInput } from "../actions/sharing-agreement-revoke.js";
import { Project } from "../entities/project.js";
import { SharingAgreement } from "../entities/sharing-agreement.js";
import { SharingUse } from "../entities/sharing-use.js";
import type { CustomerContext } from "../loaders/index.js";

const SharingAgreementConnection = connectionOf(SharingAgreement, "SharingAgreement");
const SharingUseConnection = connectionOf(SharingUse, "SharingUse");
const ProposePayload = payloadOf("SharingAgreementProposePayload", "agreement", SharingAgreement);
const ApprovePayload = payloadOf("SharingAgreementApprovePayload", "agreement", SharingAgreement);
const RevokePayload = payloadOf("SharingAgreementRevokePayload", "agreement", SharingAgreement);

/** What projects show each other. */
@Resolver(() => SharingAgreement)
export class SharingAgreementResolver {
  @Query(() => SharingAgreementConnection, {
    nullable: true,
    description: "The agreements that the caller's projects are a side of, the last proposed first (共享协议列表).",
  })
  sharingAgreements(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<SharingAgreement>> {
    return loaders.sharingAgreements.all({ page, orderBy: "PROPOSED_DESC" });
  }

  @FieldResolver(() => Project, { nullable: true, description: "Whose customers are shown (提供方)." })
  from(@Root() { fromProject }: SharingAgreement): Project {
    return { code: fromProject };
  }

  @FieldResolver(() => Project, { nullable: true, description: "To whom (接收方)." })
  to(@Root() { toProject }: SharingAgreement): Project {
    return { code: toProject };
  }

  @FieldResolver(() => SharingUseConnection, {
    nullable: true,
    description: "Who was shown whom by it, the last first: the same report for both sides (使用报告).",
  })
  uses(
    @Root() { id }: SharingAgreement,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<SharingUse>> {
    return loaders.sharingUses.by("agreementId", [id], { page, orderBy: "AT_DESC" });
  }

  @Mutation(() => ProposePayload, { nullable: true, description: "Proposes to share, for one side (提出共享协议)." })
  sharingAgreementPropose(
    @Arg("input", () => SharingAgreementProposeInput, { description: "What is to be shared." })
    input: SharingAgreementProposeInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"agreement", SharingAgreement>> {
    return sharingAgreementPropose(input, context);
  }

  @Mutation(() => ApprovePayload, { nullable: true, description: "Says yes for the other side (同意共享协议)." })
  sharingAgreementApprove(
    @Arg("input", () => SharingAgreementApproveInput, { description: "To which." }) input: SharingAgreementApproveInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"agreement", SharingAgreement>> {
    return sharingAgreementApprove(input, context);
  }

  @Mutation(() => RevokePayload, { nullable: true, description: "Takes it back, for either side (撤销共享协议)." })
  sharingAgreementRevoke(
    @Arg("input", () => SharingAgreementRevokeInput, { description: "Which." }) input: SharingAgreementRevokeInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"agreement", SharingAgreement>> {
    return sharingAgreementRevoke(input, context);
  }
}
