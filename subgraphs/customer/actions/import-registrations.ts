import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { Caller } from "../../shared/caller.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { mayAct, type Payload, perform, WriteInput } from "../../shared/write.js";
import { ImportSummary, type RejectedRegistration } from "../entities/import-summary.js";
import { Department } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { whoRegisters } from "../rules/who-registers.js";
import { forgetCustomers } from "./forget-customers.js";
import { RegistrationFields } from "./registration-fields.js";
import { registrationsImport } from "./registrations-import.js";

/** How many registrations are taken in at once: all of them are matched before the answer, and desks wait meanwhile. */
const most = 200;

/** A registration as another system has it. */
@InputType({ description: "A registration as another system has it (外部登记)." })
export class ImportedRegistration extends RegistrationFields {
  @TextOf(200)
  @Field(() => String, {
    description: "The id that its source gave it; with `source` it names the registration (外部编号).",
  })
  externalId!: string;

  @TextOf(20)
  @Field(() => String, { description: "The code of the project that the person came to, as in DL-01 (项目代码)." })
  projectCode!: string;

  @Field(() => Department, { description: "The department that wrote it down (登记部门)." })
  department!: Department;

  @IsOptional()
  @MaxLength(40, { message: "$property has at most $constraint1 characters." })
  @Field(() => String, {
    nullable: true,
    description: "When it was written down, best as an ISO date and time (登记时间).",
  })
  registeredAt?: string | null;
}

/** Registrations of one source, sent together. */
@InputType({ description: "Registrations of one source, sent together." })
export class ImportRegistrationsInput extends WriteInput {
  @TextOf(200)
  @Field(() => String, { description: "The name of the system that they come from (来源)." })
  source!: string;

  @ArrayMinSize(1, { message: "There must be at least one registration." })
  @ArrayMaxSize(most, { message: `At most ${most} registrations are taken in at once: send the others after them.` })
  @ValidateNested({ each: true })
  @Field(() => [ImportedRegistration], { description: `The registrations, 1 to ${most} (登记).` })
  registrations!: ImportedRegistration[];
}

/**
 * Takes in registrations of another system: new ones are added, changed ones updated, each becomes part of a customer at once. Sent again it
 * changes nothing. One that the caller may not register (not their project, not their department) is rejected, and the others taken in.
 * For the people of the departments, applications and data stewards. What the command `oneroof import` is for files.
 */
export function importRegistrations(
  input: ImportRegistrationsInput,
  context: CustomerContext,
): Promise<Payload<"summary", ImportSummary>> {
  const { source, registrations } = input;
  const rejected = registrations.flatMap((row, index) => rejectedOf(row, index, context.caller));
  const refused = new Set(rejected.map(({ index }) => index));
  const taken = registrations.filter((_, index) => !refused.has(index));
  return perform(context, "importRegistrations", input, {
    field: "summary",
    // The counts stand where other mutations keep a row's id, so that an attempt sent again hears what the first one did.
    work: async (tx) => {
      const rows = taken.map((row) => Object.assign({ source }, row));
      const counts = await registrationsImport(tx.dataSource, source, rows, "now", tx);
      return JSON.stringify({ read: registrations.length, ...counts, rejected });
    },
    load: (summary) => {
      forgetCustomers(context.loaders);
      return Promise.resolve(JSON.parse(summary) as ImportSummary);
    },
  });
}

function rejectedOf(
  { externalId, projectCode, department }: ImportedRegistration,
  index: number,
  caller: Caller,
): RejectedRegistration[] {
  try {
    mayAct(caller, whoRegisters(department), projectCode);
    return [];
  } catch (error) {
    return [{ index, externalId, reason: `${projectCode}, ${department}: ${(error as Error).message}` }];
  }
}
