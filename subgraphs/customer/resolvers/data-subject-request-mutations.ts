import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { customerRequestCarryOut, CustomerRequestCarryOutInput } from "../actions/customer-request-carry-out.js";
import { dataSubjectRequestAccept, DataSubjectRequestAcceptInput } from "../actions/data-subject-request-accept.js";
import { dataSubjectRequestOpen, DataSubjectRequestOpenInput } from "../actions/data-subject-request-open.js";
import { dataSubjectRequestRefuse, DataSubjectRequestRefuseInput } from "../actions/data-subject-request-refuse.js";
import {
  dataSubjectRequestWithdraw,
  DataSubjectRequestWithdrawInput,
} from "../actions/data-subject-request-withdraw.js";
import { requestReceiptAdd, RequestReceiptAddInput } from "../actions/request-receipt-add.js";
import { DataSubjectRequest } from "../entities/data-subject-request.js";
import type { CustomerContext } from "../loaders/index.js";

type Answer = Promise<Payload<"request", DataSubjectRequest>>;
const OpenPayload = payloadOf("DataSubjectRequestOpenPayload", "request", DataSubjectRequest);
const AcceptPayload = payloadOf("DataSubjectRequestAcceptPayload", "request", DataSubjectRequest);
const RefusePayload = payloadOf("DataSubjectRequestRefusePayload", "request", DataSubjectRequest);
const WithdrawPayload = payloadOf("DataSubjectRequestWithdrawPayload", "request", DataSubjectRequest);
const ReceiptAddPayload = payloadOf("RequestReceiptAddPayload", "request", DataSubjectRequest);
const CarryOutPayload = payloadOf("CustomerRequestCarryOutPayload", "request", DataSubjectRequest);

/** What can be done with what persons ask. */
@Resolver(() => DataSubjectRequest)
export class DataSubjectRequestMutations {
  @Mutation(() => OpenPayload, { nullable: true, description: "Writes down what a person asks (受理个人信息请求)." })
  dataSubjectRequestOpen(
    @Arg("input", () => DataSubjectRequestOpenInput, { description: "Who asks what." })
    input: DataSubjectRequestOpenInput,
    @Ctx() context: CustomerContext,
  ): Answer {
    return dataSubjectRequestOpen(input, context);
  }

  @Mutation(() => AcceptPayload, { nullable: true, description: "Lets every department carry it out (同意办理)." })
  dataSubjectRequestAccept(
    @Arg("input", () => DataSubjectRequestAcceptInput, { description: "Which." }) input: DataSubjectRequestAcceptInput,
    @Ctx() context: CustomerContext,
  ): Answer {
    return dataSubjectRequestAccept(input, context);
  }

  @Mutation(() => RefusePayload, { nullable: true, description: "Refuses it, with a reason (拒绝请求)." })
  dataSubjectRequestRefuse(
    @Arg("input", () => DataSubjectRequestRefuseInput, { description: "Which, and why." })
    input: DataSubjectRequestRefuseInput,
    @Ctx() context: CustomerContext,
  ): Answer {
    return dataSubjectRequestRefuse(input, context);
  }

  @Mutation(() => WithdrawPayload, { nullable: true, description: "Takes it back for the person (撤回请求)." })
  dataSubjectRequestWithdraw(
    @Arg("input", () => DataSubjectRequestWithdrawInput, { description: "Which." })
    input: DataSubjectRequestWithdrawInput,
    @Ctx() context: CustomerContext,
  ): Answer {
    return dataSubjectRequestWithdraw(input, context);
  }

  @Mutation(() => ReceiptAddPayload, { nullable: true, description: "Keeps a department's receipt (登记部门回执)." })
  requestReceiptAdd(
    @Arg("input", () => RequestReceiptAddInput, { description: "What the department did." })
    input: RequestReceiptAddInput,
    @Ctx() context: CustomerContext,
  ): Answer {
    return requestReceiptAdd(input, context);
  }

  @Mutation(() => CarryOutPayload, {
    nullable: true,
    description: "Does the customer subgraph's own part, the last, with which the request is done (办结个人信息请求).",
  })
  customerRequestCarryOut(
    @Arg("input", () => CustomerRequestCarryOutInput, { description: "Which." }) input: CustomerRequestCarryOutInput,
    @Ctx() context: CustomerContext,
  ): Answer {
    return customerRequestCarryOut(input, context);
  }
}
