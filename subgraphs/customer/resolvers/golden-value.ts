import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { worksFor } from "../../shared/caller.js";
import { otherValues } from "../actions/other-values.js";
import { GoldenField } from "../entities/golden-field.js";
import { GoldenPin } from "../entities/golden-pin.js";
import { GoldenReason } from "../entities/golden-reason.js";
import { GoldenValue, OtherValue } from "../entities/golden-value.js";
import { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { shownName } from "../loaders/shown-name.js";

/** Where a golden value came from, and what speaks against it. */
@Resolver(() => GoldenValue)
export class GoldenValueResolver {
  @FieldResolver(() => String, { nullable: true })
  value(@Root() { field, value, exact }: GoldenValue, @Ctx() { caller }: CustomerContext): string | null {
    return field === GoldenField.name ? shownName(caller, exact) : value;
  }

  @FieldResolver(() => Registration, {
    nullable: true,
    description: "The registration that it came from; null when it is another project's (来源登记).",
  })
  registration(
    @Root() { registrationId }: GoldenValue,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration | null> {
    return loaders.registrationById.load(registrationId);
  }

  @FieldResolver(() => GoldenPin, { nullable: true, description: "Who pinned it and why, if anybody did (人工指定)." })
  async pin(
    @Root() { registrationId, field, reason }: GoldenValue,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<GoldenPin | null> {
    if (reason !== GoldenReason.PINNED) return null;
    const pins = await loaders.goldenPinsByRegistration.load(registrationId);
    return pins.filter((pin) => pin.field === field).at(-1) ?? null;
  }

  @FieldResolver(() => [OtherValue], {
    description: "What other registrations of the caller's projects say instead, the latest first (其他取值).",
  })
  async others(@Root() golden: GoldenValue, @Ctx() { caller, loaders }: CustomerContext): Promise<OtherValue[]> {
    const then = golden.registrationsThen?.filter(({ projectCode }) => worksFor(caller, projectCode));
    return otherValues(then ?? (await loaders.registrationsByCustomer.load(golden.customerId)), golden, caller);
  }
}

/** Where another value came from. */
@Resolver(() => OtherValue)
export class OtherValueResolver {
  @FieldResolver(() => Registration, { nullable: true, description: "The registration that says so (来源登记)." })
  registration(
    @Root() { registrationId }: OtherValue,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Registration | null> {
    return loaders.registrationById.load(registrationId);
  }
}
