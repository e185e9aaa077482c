import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { change, ChangeInput, mayAct, type Payload, perform, Refusal, UserErrorCode } from "../../shared/write.js";
import { Remedy } from "../entities/remedy.js";
import { RemedyState } from "../entities/remedy-state.js";
import type { ServiceContext } from "../loaders/index.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockSeen } from "./lock-seen.js";

/** What was put right, and what we do otherwise. */
@InputType({ description: "What was put right, and what we do otherwise." })
export class RemedyFinishInput extends ChangeInput {
  @TextOf(2000)
  @Field(() => String, { description: "What was done for the person, 1 to 2,000 characters (补救措施)." })
  remedy!: string;

  @TextOf(2000)
  @Field(() => String, { description: "What we do otherwise from now on, 1 to 2,000 characters (改进措施)." })
  improvement!: string;
}

/** Ends a remedy: both the person and the cause were seen to. Requirements 003-22. */
export function remedyFinish(input: RemedyFinishInput, context: ServiceContext): Promise<Payload<"remedy", Remedy>> {
  const { caller, loaders } = context;
  const load = (id: string) => loaders.remedyById.clear(id).load(id);
  return perform(context, "remedyFinish", input, {
    field: "remedy",
    load,
    work: async (tx) => {
      const found = await lockSeen(tx, caller, Remedy, { id: input.id, name: "remedy" });
      mayAct(caller, whoActsOn(found.department), found.projectCode);
      if (found.state !== RemedyState.OPEN)
        throw new Refusal(
          UserErrorCode.STATE,
          ["id"],
          `Only a remedy that is OPEN is ended; this one is ${found.state}.`,
        );
      const { remedy, improvement } = input;
      const values = { state: RemedyState.DONE, remedy, improvement, doneBy: caller.subject, doneAt: new Date() };
      await change(tx, Remedy, input, values);
      return found.id;
    },
  });
}
