import { IsOptional, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { newId } from "../../shared/scalars.js";
import {
  IdempotencyKey,
  mayAct,
  type Payload,
  perform,
  Refusal,
  UserErrorCode,
  type WriteInput,
} from "../../shared/write.js";
import { Department, Registration } from "../entities/registration.js";
import { blockKeys } from "../identity/block/block-keys.js";
import type { Evidence } from "../identity/evidence.js";
import type { CustomerContext } from "../loaders/index.js";
import { whoRegisters } from "../rules/who-registers.js";
import { forgetCustomers } from "./forget-customers.js";
import { lockKeys } from "./lock-identity.js";
import { RegistrationFields } from "./registration-fields.js";
import { resolveRegistrations } from "./resolve-registrations.js";
import { understandRegistration } from "./understand-registration.js";

/** A person as a desk writes them down. */
@InputType({ description: "A person as a desk writes them down." })
export class CustomerRegisterInput extends RegistrationFields implements WriteInput {
  @IdempotencyKey()
  idempotencyKey?: string | null;

  @IsOptional()
  @Matches(/^reg_[0-7][0-9a-hjkmnp-tv-z]{25}$/, {
    message: 'An id is a TypeID that begins with reg_, as in reg_01h455vb4pex5vsknk084sn02q, and was "$value".',
  })
  @Field(() => ID, {
    nullable: true,
    description:
      "The id that the registration is to have, a new TypeID, so that the same document can name it elsewhere; left out, one is made (登记编号).",
  })
  id?: string | null;

  @ProjectCode()
  @Field(() => String, { description: "The code of the project that the person came to, as in DL-01 (项目代码)." })
  projectCode!: string;

  @Field(() => Department, { description: "The department that writes it down (登记部门)." })
  department!: Department;
}

/** The source of registrations that are typed in here. */
const source = "graph";

/**
 * Writes a registration down and decides at once whose it is. Two desks that register one person at the same moment make one customer.
 * For the people of the department, in their projects.
 */
export function customerRegister(
  input: CustomerRegisterInput,
  context: CustomerContext,
): Promise<Payload<"registration", Registration>> {
  mayAct(context.caller, whoRegisters(input.department), input.projectCode);
  return perform(context, "customerRegister", input, {
    field: "registration",
    work: (tx) => register(tx, input, context.caller.subject),
    load: (id) => {
      forgetCustomers(context.loaders);
      return context.loaders.registrationById.clear(id).load(id);
    },
  });
}

async function register(
  tx: EntityManager,
  { idempotencyKey: _, id: asked, ...fields }: CustomerRegisterInput,
  actor: string,
): Promise<string> {
  if (asked && (await tx.exists(Registration, { where: { id: asked } })))
    throw new Refusal(UserErrorCode.TAKEN, ["id"], "Another registration has this id: make a new one.");
  const id = asked ?? newId("reg");
  const content = understandRegistration(id, { ...fields, source, externalId: id }, new Date());
  await lockKeys(tx, blockKeys(content.evidence as Evidence));
  const registration = Object.assign(new Registration(), content, {
    id,
    source,
    externalId: id,
    contentHash: "",
    customerId: "",
  });
  await resolveRegistrations(tx, { added: [registration], changed: [] }, { alone: false, cause: "REGISTERED", actor });
  return id;
}
