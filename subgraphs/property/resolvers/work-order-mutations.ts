import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { workOrderAccept, WorkOrderAcceptInput } from "../actions/work-order-accept.js";
import { workOrderCancel, WorkOrderCancelInput } from "../actions/work-order-cancel.js";
import { workOrderDispatch, WorkOrderDispatchInput } from "../actions/work-order-dispatch.js";
import { workOrderFinish, WorkOrderFinishInput } from "../actions/work-order-finish.js";
import { workOrderRaise, WorkOrderRaiseInput } from "../actions/work-order-raise.js";
import { workOrderRate, WorkOrderRateInput } from "../actions/work-order-rate.js";
import { WorkOrder } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";

const WorkOrderRaisePayload = payloadOf("WorkOrderRaisePayload", "workOrder", WorkOrder);
const WorkOrderDispatchPayload = payloadOf("WorkOrderDispatchPayload", "workOrder", WorkOrder);
const WorkOrderAcceptPayload = payloadOf("WorkOrderAcceptPayload", "workOrder", WorkOrder);
const WorkOrderFinishPayload = payloadOf("WorkOrderFinishPayload", "workOrder", WorkOrder);
const WorkOrderRatePayload = payloadOf("WorkOrderRatePayload", "workOrder", WorkOrder);
const WorkOrderCancelPayload = payloadOf("WorkOrderCancelPayload", "workOrder", WorkOrder);

/** What can be done to work orders. */
@Resolver(() => WorkOrder)
export class WorkOrderMutations {
  @Mutation(() => WorkOrderRaisePayload, {
    nullable: true,
    description: "Asks property management for work (提交工单).",
  })
  workOrderRaise(
    @Arg("input", () => WorkOrderRaiseInput, { description: "What is to be done." }) input: WorkOrderRaiseInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"workOrder", WorkOrder>> {
    return workOrderRaise(input, context);
  }

  @Mutation(() => WorkOrderDispatchPayload, { nullable: true, description: "Gives a work order to somebody (派单)." })
  workOrderDispatch(
    @Arg("input", () => WorkOrderDispatchInput, { description: "Which, and to whom." }) input: WorkOrderDispatchInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"workOrder", WorkOrder>> {
    return workOrderDispatch(input, context);
  }

  @Mutation(() => WorkOrderAcceptPayload, { nullable: true, description: "Takes a work order on (接单)." })
  workOrderAccept(
    @Arg("input", () => WorkOrderAcceptInput, { description: "Which." }) input: WorkOrderAcceptInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"workOrder", WorkOrder>> {
    return workOrderAccept(input, context);
  }

  @Mutation(() => WorkOrderFinishPayload, { nullable: true, description: "Writes down that the work is done (完工)." })
  workOrderFinish(
    @Arg("input", () => WorkOrderFinishInput, { description: "Which, and what was done." }) input: WorkOrderFinishInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"workOrder", WorkOrder>> {
    return workOrderFinish(input, context);
  }

  @Mutation(() => WorkOrderRatePayload, {
    nullable: true,
    description: "Writes down how content the customer is (评价).",
  })
  workOrderRate(
    @Arg("input", () => WorkOrderRateInput, { description: "Which, and how content." }) input: WorkOrderRateInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"workOrder", WorkOrder>> {
    return workOrderRate(input, context);
  }

  @Mutation(() => WorkOrderCancelPayload, { nullable: true, description: "Calls a work order off (取消工单)." })
  workOrderCancel(
    @Arg("input", () => WorkOrderCancelInput, { description: "Which, and why." }) input: WorkOrderCancelInput,
    @Ctx() context: PropertyContext,
  ): Promise<Payload<"workOrder", WorkOrder>> {
    return workOrderCancel(input, context);
  }
}
