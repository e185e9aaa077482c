import { Directive, Field, ObjectType } from "type-graphql";

/** The project, as far as property management adds to it. */
@Directive('@key(fields: "code")')
@ObjectType("Project", { description: "A development that we build and sell (楼盘, 开发项目)." })
export class Project {
  @Field(() => String, { description: "Its code, as in DL-01 (项目代码)." })
  code!: string;
}
