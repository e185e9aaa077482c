import { Field, ID, InputType } from "type-graphql";
import { mayAct, type Payload, perform, WriteInput } from "../../shared/write.js";
import { SatisfactionReport } from "../entities/satisfaction-report.js";
import type { ServiceContext } from "../loaders/index.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockSeen } from "./lock-seen.js";

/** The report that somebody takes note of. */
@InputType({ description: "The report that somebody takes note of." })
export class SatisfactionReportReceiveInput extends WriteInput {
  @Field(() => ID, { description: "The report's id." })
  id!: string;
}

/** Takes note of a report for its department; the first to do so stays on record. Requirements 003-23. */
export function satisfactionReportReceive(
  input: SatisfactionReportReceiveInput,
  context: ServiceContext,
): Promise<Payload<"satisfactionReport", SatisfactionReport>> {
  const { caller, loaders } = context;
  return perform(context, "satisfactionReportReceive", input, {
    field: "satisfactionReport",
    load: (id) => loaders.satisfactionReportById.clear(id).load(id),
    work: async (tx) => {
      const found = await lockSeen(tx, caller, SatisfactionReport, { id: input.id, name: "report" });
      mayAct(caller, [...whoActsOn(found.department), "city_manager"], found.projectCode);
      if (found.receivedBy === null)
        await tx.update(SatisfactionReport, { id: found.id }, { receivedBy: caller.subject, receivedAt: new Date() });
      return found.id;
    },
  });
}
