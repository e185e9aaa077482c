import { In, type EntityManager } from "typeorm";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import { Project } from "../entities/project.js";

/** What is said of a list that names a project twice. */
export const eachOnce = "$property must name each project once, and was $value";

/** Throws a Refusal that names the codes of `projectCodes` for which there is no project. */
export async function refuseUnknownProjects(tx: EntityManager, projectCodes: readonly string[]): Promise<void> {
  const known = await tx.find(Project, { select: { code: true }, where: { code: In([...projectCodes]) } });
  const unknown = projectCodes.filter((code) => !known.some((project) => project.code === code));
  if (unknown.length === 0) return;
  throw new Refusal(UserErrorCode.NOT_FOUND, ["projectCodes"], `There is no project ${unknown.join(", ")}.`);
}
