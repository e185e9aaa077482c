import { sql } from "../../shared/loaders.js";
import type { PersonalRecord } from "../../shared/privacy/personal-record.js";
import { removedText, withoutText } from "../../shared/rows/without-text.js";
import { handoverIsKept } from "../rules/handover-is-kept.js";
import { homeIsKept, type Tie } from "../rules/home-is-kept.js";
import { workIsKept } from "../rules/work-is-kept.js";

/** What property management has of people. Contracts, handovers and work that may be disputed are kept; everything else may go. */
export const personalRecords: readonly PersonalRecord[] = [
  {
    table: "occupancy",
    handles: ["customer_handle"],
    facts: { role: sql`t.role`, endsOn: sql`t.ends_on` },
    keep: (facts, today) => homeIsKept(facts as unknown as Tie, today),
  },
  {
    table: "handover",
    handles: ["customer_handle"],
    facts: { handedOverOn: sql`t.handed_over_on` },
    keep: (facts, today) => handoverIsKept(facts as { handedOverOn: string | null }, today),
  },
  {
    // A case and the boards count on it: what people wrote goes, that there was work stays.
    table: "work_order",
    handles: ["customer_handle"],
    facts: { state: sql`t.state`, doneOn: sql`(t.done_at at time zone 'Asia/Shanghai')::date` },
    keep: (facts, today) => workIsKept(facts as { state: string; doneOn: string | null }, today),
    blank: sql`customer_handle = null, title = ${removedText}, description = null, rating_comment = null,
      ${withoutText("result")}, ${withoutText("cancel_reason")}, version = t.version + 1`,
  },
];
