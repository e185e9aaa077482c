import { Field, ID, InputType } from "type-graphql";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { ServiceDigest } from "../entities/service-digest.js";
import type { ServiceContext } from "../loaders/index.js";
import { lockSeen } from "./lock-seen.js";

/** The digest that somebody takes note of. */
@InputType({ description: "The digest that somebody takes note of." })
export class ServiceDigestReceiveInput extends WriteInput {
  @Field(() => ID, { description: "The digest's id." })
  id!: string;
}

/** Takes note of a digest for management; the first to do so stays on record. Requirements 001-13. */
export function serviceDigestReceive(
  input: ServiceDigestReceiveInput,
  context: ServiceContext,
): Promise<Payload<"serviceDigest", ServiceDigest>> {
  const { caller, loaders } = context;
  return perform(context, "serviceDigestReceive", input, {
    field: "serviceDigest",
    load: (id) => loaders.serviceDigestById.clear(id).load(id),
    work: async (tx) => {
      const found = await lockSeen(tx, caller, ServiceDigest, { id: input.id, name: "digest" });
      mustWorkFor(caller, found.projectCode);
      if (found.receivedBy === null)
        await tx.update(ServiceDigest, { id: found.id }, { receivedBy: caller.subject, receivedAt: new Date() });
      return found.id;
    },
  });
}
