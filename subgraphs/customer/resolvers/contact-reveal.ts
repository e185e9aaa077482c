import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { contactReveal, ContactRevealInput } from "../actions/contact-reveal.js";
import { RevealedContact } from "../entities/revealed-contact.js";
import type { CustomerContext } from "../loaders/index.js";

const ContactRevealPayload = payloadOf("ContactRevealPayload", "contact", RevealedContact);

/** What is masked everywhere else, told once. */
@Resolver(() => RevealedContact)
export class ContactRevealResolver {
  @Mutation(() => ContactRevealPayload, {
    nullable: true,
    description: "Tells one value of a person as it is, once, for a purpose, and writes that down (揭示联系方式).",
  })
  contactReveal(
    @Arg("input", () => ContactRevealInput, { description: "What of whom, and what for." }) input: ContactRevealInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"contact", RevealedContact>> {
    return contactReveal(input, context);
  }
}
