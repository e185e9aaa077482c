import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { Fen, newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { Lead } from "../entities/lead.js";
import { LeadSource } from "../entities/lead-source.js";
import { LeadState } from "../entities/lead-state.js";
import { PurchaseMotive } from "../entities/purchase-motive.js";
import type { MarketingContext } from "../loaders/index.js";
import { employeeBehind } from "./employee-behind.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { Money } from "./money.js";
import { Motives } from "./motives.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";

/** Somebody who may buy. */
@InputType({ description: "Somebody who may buy." })
export class LeadOpenInput extends WriteInput {
  @IdOf("reg", "cus")
  @Field(() => ID, { description: "Who, by the customer's id or that of a registration (客户)." })
  customerHandle!: string;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project, as in DL-01 (项目代码)." })
  projectCode!: string;

  @IsOptional()
  @IdOf("emp")
  @Field(() => ID, {
    nullable: true,
    description: "Who looks after them; left out, the caller. A consultant cannot name another (置业顾问).",
  })
  consultantId?: string | null;

  @Field(() => LeadSource, { description: "How they came to us (来源)." })
  source!: LeadSource;

  @Motives()
  @Field(() => [PurchaseMotive], { defaultValue: [], description: "What makes them want to buy here (购房动机)." })
  motives!: PurchaseMotive[];

  @IsOptional()
  @Money()
  @Field(() => Fen, { nullable: true, description: "What they want to spend at the most, in fen (预算)." })
  budget?: number | null;
}

/** Opens a lead with the consultant who looks after it. Requirements 000-22, 001-20. */
export function leadOpen(input: LeadOpenInput, context: MarketingContext): Promise<Payload<"lead", Lead>> {
  mustWorkFor(context.caller, input.projectCode);
  return perform(context, "leadOpen", input, {
    field: "lead",
    work: (tx) => open(tx, context.caller, input),
    load: (id) => context.loaders.leadById.clear(id).load(id),
  });
}

async function open(tx: EntityManager, caller: Caller, input: LeadOpenInput): Promise<string> {
  const { customerHandle, projectCode, source, motives, budget } = input;
  const consultantId = employeeBehind(caller, input.consultantId, "consultantId");
  const id = newId("lea");
  const at = new Date();
  const own = { customerHandle, projectCode, consultantId, source, motives, budget };
  await tx.insert(Lead, { id, ...own, state: LeadState.NEW, createdAt: at, updatedAt: at });
  return id;
}
