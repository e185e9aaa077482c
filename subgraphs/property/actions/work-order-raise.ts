import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { ServiceLine } from "../entities/service-line.js";
import { Unit } from "../entities/unit.js";
import { WarrantyComponent } from "../entities/warranty-component.js";
import { WorkOrder, WorkOrderState } from "../entities/work-order.js";
import type { PropertyContext } from "../loaders/index.js";
import { unitIsOfProject } from "../rules/unit-is-of-project.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** Work that somebody asks property management for. */
@InputType({ description: "Work that somebody asks property management for." })
export class WorkOrderRaiseInput extends WriteInput {
  @ProjectCode()
  @Field(() => String, { description: "The code of the project that it is done in, as in DL-01 (项目代码)." })
  projectCode!: string;

  @IsOptional()
  @IdOf("unt")
  @Field(() => ID, { nullable: true, description: "The unit, if it is for one (房屋)." })
  unitId?: string | null;

  @IsOptional()
  @IdOf("cas")
  @Field(() => ID, { nullable: true, description: "The case that it follows from, if any (服务工单)." })
  caseId?: string | null;

  @IsOptional()
  @IdOf("reg", "cus")
  @Field(() => ID, {
    nullable: true,
    description: "The customer, if it is for one, by the customer's id or that of a registration (客户).",
  })
  customerHandle?: string | null;

  @Field(() => ServiceLine, { description: "The service line that it is for (服务条线)." })
  serviceLine!: ServiceLine;

  @Field(() => WarrantyComponent, { nullable: true, description: "The part of the building concerned (保修部位)." })
  component?: WarrantyComponent | null;

  @TextOf(120)
  @Field(() => String, { description: "What is to be done, in one line, 1 to 120 characters (标题)." })
  title!: string;

  @IsOptional()
  @TextOf(4000)
  @Field(() => String, { nullable: true, description: "What is to be done, 1 to 4,000 characters (描述)." })
  description?: string | null;
}

/** Raises a work order. Those who speak with customers may ask for one too. Requirements 000-25, 000-28. */
export function workOrderRaise(
  input: WorkOrderRaiseInput,
  context: PropertyContext,
): Promise<Payload<"workOrder", WorkOrder>> {
  mustWorkFor(context.caller, input.projectCode);
  return perform(context, "workOrderRaise", input, {
    field: "workOrder",
    work: (tx) => raise(tx, context.caller, input),
    load: (id) => context.loaders.workOrderById.clear(id).load(id),
  });
}

async function raise(tx: EntityManager, caller: Caller, input: WorkOrderRaiseInput): Promise<string> {
  const { idempotencyKey: _, customerHandle, ...values } = input;
  if (values.unitId) {
    const unit = await lockSeen(tx, caller, Unit, values.unitId, "unitId");
    refuseIf(unitIsOfProject(unit, values.projectCode), "unitId");
  }
  const id = newId("wor");
  const raisedById = caller.subject;
  await tx.insert(WorkOrder, { id, ...values, customerHandle, state: WorkOrderState.RAISED, raisedById });
  return id;
}
