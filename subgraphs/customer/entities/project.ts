import { Directive, Field, ObjectType } from "type-graphql";

/** Another subgraph's; this one adds the customers who registered in it. */
@Directive('@key(fields: "code")')
@ObjectType({ description: "A development that we build and sell (楼盘, 开发项目)." })
export class Project {
  @Field(() => String, { description: "Its code, as in DL-01 (项目代码)." })
  code!: string;
}
