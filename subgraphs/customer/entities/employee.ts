import { Directive, Field, ID, ObjectType } from "type-graphql";

/** Another subgraph's; this one adds the cards that the person issued. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "Somebody who works for us (员工)." })
export class Employee {
  @Field(() => ID, { description: "The employee's id." })
  id!: string;
}
