import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { City } from "../entities/city.js";
import { LegalEntity } from "../entities/legal-entity.js";
import { Project, SaleMode } from "../entities/project.js";
import type { OrganizationContext } from "../loaders/index.js";
import { projectCodeFitsCity } from "../rules/project-code-fits-city.js";

/** A new project. */
@InputType({ description: "A new project." })
export class ProjectCreateInput extends WriteInput {
  @Field(() => String, { description: "Its code: the city's, a dash and two digits, as in DL-01 (项目代码)." })
  code!: string;

  @TextOf(80)
  @Field(() => String, { description: "The name under which it is sold, 1 to 80 characters (推广名)." })
  name!: string;

  @TextOf(80)
  @Field(() => String, { description: "The name under which it is filed, 1 to 80 characters (备案名)." })
  filedName!: string;

  @Field(() => SaleMode, { description: "Whether homes are sold before or after completion (销售方式)." })
  saleMode!: SaleMode;

  @Field(() => ID, { description: "The city that it lies in (城市)." })
  cityId!: string;

  @Field(() => ID, { description: "The company that builds it (法人主体)." })
  legalEntityId!: string;
}

/** Opens a project. Administrators only; its code must be free and fit its city. */
export function projectCreate(
  input: ProjectCreateInput,
  context: OrganizationContext,
): Promise<Payload<"project", Project>> {
  return perform(context, "projectCreate", input, {
    field: "project",
    work: (tx) => create(tx, input),
    load: (id) => context.loaders.projectById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, { idempotencyKey: _, ...values }: ProjectCreateInput): Promise<string> {
  const city = await tx.findOne(City, { where: { id: values.cityId } });
  if (!city) throw new Refusal(UserErrorCode.NOT_FOUND, ["cityId"], "There is no such city.");
  const wrong = projectCodeFitsCity(values.code, city.code);
  if (wrong) throw new Refusal(UserErrorCode.INVALID, ["code"], wrong);
  if (!(await tx.existsBy(LegalEntity, { id: values.legalEntityId })))
    throw new Refusal(UserErrorCode.NOT_FOUND, ["legalEntityId"], "There is no such company.");
  if (await tx.existsBy(Project, { code: values.code }))
    throw new Refusal(UserErrorCode.TAKEN, ["code"], `There is a project ${values.code} already.`);
  const id = newId("prj");
  await tx.insert(Project, { id, ...values });
  return id;
}
