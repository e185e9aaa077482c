import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The employee, as far as property management adds to it. */
@Directive('@key(fields: "id")')
@ObjectType("Employee", { description: "Somebody who works for us (员工)." })
export class Employee {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}
