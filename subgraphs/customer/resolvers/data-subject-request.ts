import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf } from "../../shared/connection.js";
import { CopyFormat, PersonalCopy } from "../../shared/privacy/personal-copy.js";
import { Asked } from "../../shared/rows/asked.js";
import { customerCopy } from "../actions/customer-copy.js";
import { progressOf } from "../actions/progress-of.js";
import { Customer } from "../entities/customer.js";
import { DataSubjectRequest } from "../entities/data-subject-request.js";
import { RequestProgress } from "../entities/request-progress.js";
import { DataSubjectRequestListArgs, dataSubjectRequestPage } from "../loaders/data-subject-request-list.js";
import type { CustomerContext } from "../loaders/index.js";

const DataSubjectRequestConnection = connectionOf(DataSubjectRequest, "DataSubjectRequest");

/** What persons ask of their own data, and how far it is. */
@Resolver(() => DataSubjectRequest)
export class DataSubjectRequestResolver {
  @Query(() => DataSubjectRequest, { nullable: true, description: "The request with this id, or null (个人信息请求)." })
  dataSubjectRequest(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<DataSubjectRequest | null> {
    return loaders.dataSubjectRequestById.load(id);
  }

  @Query(() => DataSubjectRequestConnection, {
    nullable: true,
    description: "What persons asked of their own data (个人信息请求列表).",
  })
  dataSubjectRequests(
    @Args(() => DataSubjectRequestListArgs) args: DataSubjectRequestListArgs,
    @Asked(() => DataSubjectRequest) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<DataSubjectRequest>> {
    return loaders.dataSubjectRequests.all({ ...dataSubjectRequestPage(args), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who asks (客户)." })
  customer(
    @Root("customerHandle") customerHandle: DataSubjectRequest["customerHandle"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Customer | null> {
    return loaders.customerByHandle.load(customerHandle);
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description: "Every handle of the person, as of the acceptance; null before it (客户标识).",
  })
  handles(@Root("frozenHandles") frozenHandles: DataSubjectRequest["frozenHandles"]): readonly string[] | null {
    return frozenHandles.length > 0 ? frozenHandles : null;
  }

  @FieldResolver(() => [RequestProgress], { description: "How far every department is (部门办理进度)." })
  progress(@Root() request: DataSubjectRequest): RequestProgress[] {
    return progressOf(request);
  }

  @FieldResolver(() => PersonalCopy, {
    nullable: true,
    description: "Who the person is and what they said, not masked; for access and copies alone (个人信息副本).",
  })
  customerCopy(
    @Root() request: DataSubjectRequest,
    @Arg("format", () => CopyFormat, { defaultValue: CopyFormat.JSON, description: "How it is written (格式)." })
    format: CopyFormat,
    @Ctx() context: CustomerContext,
  ): Promise<PersonalCopy | null> {
    return customerCopy(request, format, context);
  }
}
