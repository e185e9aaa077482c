import { Directive, Field, ID, ObjectType } from "type-graphql";

/** As far as marketing knows one: its key. */
@Directive('@key(fields: "id")')
@ObjectType("Employee", { description: "Somebody who works for us (员工)." })
export class Employee {
  @Field(() => ID, { description: "The id." })
  id!: string;
}
