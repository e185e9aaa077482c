import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { change, type ChangeInput, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CaseRootCause } from "../entities/case-root-cause.js";
import { CaseState } from "../entities/case-state.js";
import type { CaseLife, CaseStep } from "../rules/case-life.js";
import { takeStep } from "../rules/take-step.js";
import { caseToChange } from "./case-to-change.js";
import { tellClocks } from "./tell-clocks.js";
import { writeLog } from "./write-log.js";

/**
 * Takes a case one step on, and writes it into the log.
 * @param stepAt the step, once it is known when it is taken
 * @param text what is said about it
 * @returns the case's id
 * @throws Refusal STATE when the case's state does not allow the step, and what caseToChange throws
 */
export async function stepCase(
  tx: EntityManager,
  caller: Caller,
  input: ChangeInput,
  stepAt: (at: Date) => CaseStep,
  text: string,
): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const at = new Date();
  const step = stepAt(at);
  const next = takeStep(lifeOf(found), step);
  if (typeof next === "string") throw new Refusal(UserErrorCode.STATE, ["id"], next);
  const dueAt = await tellClocks(tx, found, step.kind, { by: caller.subject, at });
  await change(tx, Case, input, { ...rowOf(next), ...(dueAt && { dueAt }), updatedAt: at });
  await writeLog(tx, caller, found, { kind: CaseLogKind[step.kind], text, at });
  return found.id;
}

/** Reads the life out of a row; the table's checks say that nothing is missing in it. */
function lifeOf(row: Case): CaseLife {
  const { state, acknowledgedAt, calledBackAt, closedAt, resolutionText, rootCause, resolvedBy, resolvedAt } = row;
  const resolution = { text: resolutionText, rootCause, by: resolvedBy, at: resolvedAt };
  return { state, acknowledgedAt, calledBackAt, closedAt, resolution } as CaseLife;
}

function rowOf(life: CaseLife): Partial<Case> {
  const resolution = "resolution" in life ? life.resolution : undefined;
  return {
    state: CaseState[life.state],
    acknowledgedAt: "acknowledgedAt" in life ? life.acknowledgedAt : null,
    resolutionText: resolution?.text ?? null,
    rootCause: resolution?.rootCause ? CaseRootCause[resolution.rootCause] : null,
    resolvedBy: resolution?.by ?? null,
    resolvedAt: resolution?.at ?? null,
    calledBackAt: "calledBackAt" in life ? life.calledBackAt : null,
    closedAt: "closedAt" in life ? life.closedAt : null,
  };
}
