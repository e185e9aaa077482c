import { Directive, Field, ObjectType } from "type-graphql";

/** As far as marketing knows one: its key. */
@Directive('@key(fields: "code")')
@ObjectType("Project", { description: "A development that we build and sell (楼盘, 开发项目)." })
export class Project {
  @Field(() => String, { description: "Its code, as in DL-01." })
  code!: string;
}
