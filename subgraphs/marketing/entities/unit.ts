import { Directive, Field, ID, ObjectType } from "type-graphql";

/** As far as marketing knows one: its key. */
@Directive('@key(fields: "id")')
@ObjectType("Unit", { description: "A home, shop, parking place or store room of a building (房屋)." })
export class Unit {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}
