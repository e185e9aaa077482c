import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { ChangeInput, change, given, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { Project, SaleMode } from "../entities/project.js";
import type { OrganizationContext } from "../loaders/index.js";

/** What of a project is to be changed. */
@InputType({ description: "What of a project is to be changed; what is left out stays." })
export class ProjectChangeInput extends ChangeInput {
  @IsOptional()
  @TextOf(80)
  @Field(() => String, { nullable: true, description: "The name under which it is sold, 1 to 80 characters (推广名)." })
  name?: string | null;

  @IsOptional()
  @TextOf(80)
  @Field(() => String, {
    nullable: true,
    description: "The name under which it is filed, 1 to 80 characters (备案名).",
  })
  filedName?: string | null;

  @Field(() => SaleMode, {
    nullable: true,
    description: "Whether homes are sold before or after completion (销售方式).",
  })
  saleMode?: SaleMode | null;
}

/** Changes a project's names or sale mode. Administrators only. Its code is for ever. */
export function projectChange(
  input: ProjectChangeInput,
  context: OrganizationContext,
): Promise<Payload<"project", Project>> {
  return perform(context, "projectChange", input, {
    field: "project",
    work: async (tx) => {
      if (!(await tx.existsBy(Project, { id: input.id })))
        throw new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such project.");
      const { name, filedName, saleMode } = input;
      await change(tx, Project, input, given({ name, filedName, saleMode }));
      return input.id;
    },
    load: (id) => context.loaders.projectById.clear(id).load(id),
  });
}
