import { FieldResolver, Resolver, Root } from "type-graphql";
import { CaseSummary } from "../entities/case-summary.js";
import { Project } from "../entities/project.js";

/** Where a case that is summed up lies. */
@Resolver(() => CaseSummary)
export class CaseSummaryResolver {
  @FieldResolver(() => Project, { nullable: true, description: "The project that it is about (楼盘)." })
  project(@Root() { projectCode }: CaseSummary): Project {
    return { code: projectCode };
  }
}
