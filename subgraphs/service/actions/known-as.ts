import { ArrayMaxSize, IsOptional, Matches } from "class-validator";
import { Field, ID } from "type-graphql";

/**
 * Declares the field by which an input names the other ids of its customer: this department knows nobody but by the handles that it is given.
 * @param why what they are looked at for, as in "a repeat is looked for under all"
 */
export function KnownAs(why: string): PropertyDecorator {
  const parts = [
    IsOptional(),
    ArrayMaxSize(100, { message: "At most $constraint1 other ids are looked at." }),
    Matches(/^(reg|cus)_[0-9a-zA-Z_]{1,60}$/, { each: true, message: "Each other id begins with reg_ or cus_." }),
    Field(() => [ID], {
      nullable: true,
      description: `Other ids of the person that a look-up found: ${why} (其他编号).`,
    }),
  ];
  return (target, key) => parts.forEach((part) => part(target, key));
}
