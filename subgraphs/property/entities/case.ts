import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The service department's case, as far as property management adds to it. */
@Directive('@key(fields: "id")')
@ObjectType("Case", { description: "Something a customer asked us to put right or to answer (服务工单)." })
export class Case {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}
