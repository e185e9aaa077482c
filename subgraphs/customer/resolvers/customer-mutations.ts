import { Arg, Ctx, FieldResolver, type ClassType, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { customerClassify, CustomerClassifyInput } from "../actions/customer-classify.js";
import { customerRegister, CustomerRegisterInput } from "../actions/customer-register.js";
import { importRegistrations, ImportRegistrationsInput } from "../actions/import-registrations.js";
import { matchedOn } from "../actions/matched-on.js";
import { registrationChange, RegistrationChangeInput } from "../actions/registration-change.js";
import { Customer } from "../entities/customer.js";
import { ImportSummary } from "../entities/import-summary.js";
import { IdentityField } from "../entities/identity-comparison.js";
import { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";

const CustomerRegisterPayload = payloadOf("CustomerRegisterPayload", "registration", Registration);
const RegistrationChangePayload = payloadOf("RegistrationChangePayload", "registration", Registration);
const ImportRegistrationsPayload = payloadOf("ImportRegistrationsPayload", "summary", ImportSummary);
const CustomerClassifyPayload = payloadOf("CustomerClassifyPayload", "customer", Customer);

/** What can be done with registrations and customers. */
@Resolver()
export class CustomerMutations {
  @Mutation(() => CustomerRegisterPayload, {
    nullable: true,
    description: "Writes a person down and says at once who it is (客户登记).",
  })
  customerRegister(
    @Arg("input", () => CustomerRegisterInput, { description: "What is written down." }) input: CustomerRegisterInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"registration", Registration>> {
    return customerRegister(input, context);
  }

  @Mutation(() => RegistrationChangePayload, {
    nullable: true,
    description: "Corrects a registration and decides anew whose it is (修改登记).",
  })
  registrationChange(
    @Arg("input", () => RegistrationChangeInput, { description: "What is to be written otherwise." })
    input: RegistrationChangeInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"registration", Registration>> {
    return registrationChange(input, context);
  }

  @Mutation(() => ImportRegistrationsPayload, {
    nullable: true,
    description:
      "Takes in registrations of another system, each part of a customer at once; sent again nothing changes (导入登记).",
  })
  importRegistrations(
    @Arg("input", () => ImportRegistrationsInput, { description: "The registrations." })
    input: ImportRegistrationsInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"summary", ImportSummary>> {
    return importRegistrations(input, context);
  }

  @Mutation(() => CustomerClassifyPayload, {
    nullable: true,
    description: "Says what a customer is to the group (客户分类).",
  })
  customerClassify(
    @Arg("input", () => CustomerClassifyInput, { description: "The customer's classes." }) input: CustomerClassifyInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"customer", Customer>> {
    return customerClassify(input, context);
  }
}

/** What registering a person and correcting a registration answer besides. */
const whoseIs = (payload: ClassType<Payload<"registration", Registration>>) => {
  @Resolver(() => payload)
  class Whose {
    @FieldResolver(() => Customer, {
      nullable: true,
      description: "The person that the registration is part of now (客户).",
    })
    customer(
      @Root() { registration }: Payload<"registration", Registration>,
      @Ctx() { loaders }: CustomerContext,
    ): Promise<Customer | null> | null {
      return registration && loaders.customerByHandle.load(registration.customerId);
    }

    @FieldResolver(() => [IdentityField], {
      description:
        "In what it agrees with the registration that links it most to that person, of those that the caller sees (匹配依据).",
    })
    matchedOn(
      @Root() { registration }: Payload<"registration", Registration>,
      @Ctx() context: CustomerContext,
    ): Promise<IdentityField[]> | IdentityField[] {
      return registration ? matchedOn(context, registration) : [];
    }
  }
  return Whose;
};

export const CustomerRegisterAnswer = whoseIs(CustomerRegisterPayload);
export const RegistrationChangeAnswer = whoseIs(RegistrationChangePayload);
