import type { EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import type { CaseDepartment } from "../entities/case-department.js";
import { SatisfactionReport } from "../entities/satisfaction-report.js";
import { satisfactionFigures } from "../loaders/satisfaction-figures.js";
import { surveyWhere } from "../loaders/survey-list.js";

/** What a report is about. */
export interface ReportSubject {
  readonly projectCode: string;
  readonly department: CaseDepartment;
  /** The first day that counts, and the first that no longer does. */
  readonly fromDay: string;
  readonly toDay: string;
}

/** Makes a report from the figures as they are, or finds the one that was made before: it is made once, and kept. Returns its id. */
export async function makeReport(tx: EntityManager, subject: ReportSubject, madeAt: Date): Promise<string> {
  const figures = await satisfactionFigures(tx, surveyWhere(subject));
  const row = { id: newId("srp"), ...subject, figures, madeAt };
  await tx.createQueryBuilder().insert().into(SatisfactionReport).values(row).orIgnore().execute();
  const { id } = await tx.findOneOrFail(SatisfactionReport, { where: subject });
  return id;
}
