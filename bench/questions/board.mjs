import { seenProjects } from "../data.mjs";
import { instant, list } from "../support/sql.mjs";

/** The board of a project: fifty open cases, the most pressing first, with their customers. */
export const board = {
  name: "board",
  document: `query ($code: String!) { cases(filter: { projectCode: $code, open: true }, orderBy: DUE_ASC, first: 50) {
    nodes { id kind subject state priority dueAt customer { id name } } } }`,
  variables: () => seenProjects.map((code) => ({ code })),
  peers: ["documented", "limit", "statements"],
  values: ({ code }) => [code, seenProjects],
  statement: `select row_to_json(d)::text as body from (select (select row_to_json(p) from (select ${list(`
    select t.id, t.kind, t.subject, t.state, t.priority, ${instant("t.due_at")} as "dueAt",
      (select row_to_json(k) from (select c.id, c.name from handle h join customer c on c.id = h.customer_id where h.handle = t.customer_handle
        and exists (select from customer_project p where p.customer_id = c.id and p.project_code = any($2))) k) as customer
    from "case" t where t.project_code = $1 and t.project_code = any($2) and t.state not in ('CLOSED', 'CANCELLED')
    order by t.due_order, t.id limit 50`)} as nodes) p) as cases) data, lateral (select data) d`,
};
