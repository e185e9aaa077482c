import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Employee } from "../entities/employee.js";
import { Project } from "../entities/project.js";
import { Remedy } from "../entities/remedy.js";
import { RemedyState } from "../entities/remedy-state.js";
import { Survey } from "../entities/survey.js";
import type { ServiceContext } from "../loaders/index.js";
import { RemedyListArgs, remedyPage } from "../loaders/remedy-list.js";
import { employeeOf } from "./employee-of.js";

const RemedyConnection = connectionOf(Remedy, "Remedy");

/** What can be asked of remedies. */
@Resolver(() => Remedy)
export class RemedyResolver {
  @Query(() => RemedyConnection, {
    nullable: true,
    description: "What must be put right in the caller's projects, the most pressing first (补救列表).",
  })
  remedies(
    @Args(() => RemedyListArgs) args: RemedyListArgs,
    @Asked(() => Remedy) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<Remedy>> {
    return loaders.remedies.all({ ...remedyPage(args), only });
  }

  @FieldResolver(() => Boolean, { description: "Whether it is late now, or was when it was done (是否逾期)." })
  overdue(@Root() { state, dueAt, doneAt }: Remedy): boolean {
    return (state === RemedyState.DONE && doneAt !== null ? doneAt : new Date()) > dueAt;
  }

  @FieldResolver(() => Survey, { nullable: true, description: "The survey that told us (满意度调查)." })
  survey(@Root("surveyId") surveyId: Remedy["surveyId"], @Ctx() { loaders }: ServiceContext): Promise<Survey | null> {
    return loaders.surveyById.load(surveyId);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that it is about (楼盘)." })
  project(@Root("projectCode") projectCode: Remedy["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who put it right (完成人)." })
  finishedBy(@Root("doneBy") doneBy: Remedy["doneBy"]): Employee | null {
    return doneBy === null ? null : employeeOf(doneBy);
  }
}
