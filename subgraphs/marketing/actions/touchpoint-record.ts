import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { DateTime, newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { TouchChannel } from "../entities/touch-channel.js";
import { TouchPlace } from "../entities/touch-place.js";
import { Touchpoint } from "../entities/touchpoint.js";
import type { MarketingContext } from "../loaders/index.js";
import { mayHaveOccurred } from "../rules/may-have-occurred.js";
import { employeeBehind } from "./employee-behind.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** That somebody of ours met a customer. */
@InputType({ description: "That somebody of ours met a customer." })
export class TouchpointRecordInput extends WriteInput {
  @IdOf("reg", "cus")
  @Field(() => ID, { description: "Who was met, by the customer's id or that of a registration (客户)." })
  customerHandle!: string;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project that it was about, as in DL-01 (项目代码)." })
  projectCode!: string;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, {
    nullable: true,
    description: "Who met them; left out, the caller. A consultant cannot name another (接待人).",
  })
  employeeId?: string | null;

  @Field(() => TouchChannel, { description: "By which way (接触方式)." })
  channel!: TouchChannel;

  @Field(() => TouchPlace, { description: "Where (触点)." })
  place!: TouchPlace;

  @Field(() => DateTime, { nullable: true, description: "When; now, if left out (接触时间)." })
  occurredAt?: Date | null;

  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What was said, 1 to 1,000 characters (备注)." })
  note?: string | null;
}

/** Writes down who met whom, where and when; it stands for ever. Requirements 001-18, 001-19. */
export function touchpointRecord(
  input: TouchpointRecordInput,
  context: MarketingContext,
): Promise<Payload<"touchpoint", Touchpoint>> {
  mustWorkFor(context.caller, input.projectCode);
  return perform(context, "touchpointRecord", input, {
    field: "touchpoint",
    work: (tx) => record(tx, context.caller, input),
    load: (id) => context.loaders.touchpointById.clear(id).load(id),
  });
}

async function record(tx: EntityManager, caller: Caller, input: TouchpointRecordInput): Promise<string> {
  const { customerHandle, projectCode, channel, place, note } = input;
  const now = new Date();
  const occurredAt = input.occurredAt ?? now;
  refuseIf(mayHaveOccurred(occurredAt, now), "occurredAt");
  const employeeId = employeeBehind(caller, input.employeeId, "employeeId");
  const id = newId("tch");
  await tx.insert(Touchpoint, { id, customerHandle, projectCode, employeeId, channel, place, occurredAt, note });
  return id;
}
