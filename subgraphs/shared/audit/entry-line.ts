import { sql } from "../loaders.js";

/** An entry of the table `audit_entry` as one line of text, the same whatever the session's time zone. */
export const entryLine = sql`jsonb_build_array(id, extract(epoch from at)::text, actor, role, action, subject_handle,
  entity_id, purpose, request_id, detail)::text`;
