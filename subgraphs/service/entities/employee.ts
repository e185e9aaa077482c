import { Directive, Field, ID, ObjectType } from "type-graphql";

/** An employee, as far as cases know one: the id. */
@Directive('@key(fields: "id")')
@ObjectType("Employee", { description: "Somebody who works for us (员工)." })
export class Employee {
  @Field(() => ID, { description: "The id." })
  id!: string;
}
