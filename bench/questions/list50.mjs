import { seenProjects } from "../data.mjs";
import { instant, list, maskedMobile, today } from "../support/sql.mjs";

/** Fifty customers of a project, with the lists of three departments. */
export const list50 = {
  name: "list50",
  document: `query ($code: String!) { customers(projectCodes: [$code], first: 50) { nodes { id name mobile
    leads(first: 10) { nodes { id source state } }
    cases(first: 10) { nodes { id subject state openedAt } }
    homes { role unit { id room } } } } }`,
  variables: () => seenProjects.map((code) => ({ code })),
  peers: ["documented", "limit", "monolith", "statements"],
  values: ({ code }) => [code, seenProjects],
  statement: `select row_to_json(d)::text as body from (select (select row_to_json(p) from (select ${list(`
    select c.id, c.name, ${maskedMobile} as mobile,
      (select row_to_json(l) from (select ${list(`select t.id, t.source, t.state from lead t
        where t.customer_handle = any(s.handles) and t.project_code = any($2) order by t.created_at desc, t.id desc limit 10`)} as nodes) l) as leads,
      (select row_to_json(l) from (select ${list(`select t.id, t.subject, t.state, ${instant("t.opened_at")} as "openedAt"
        from "case" t where t.customer_handle = any(s.handles) and t.project_code = any($2) order by t.opened_at desc, t.id desc limit 10`)} as nodes) l) as cases,
      ${list(`select o.role, (select row_to_json(u) from (select n.id, n.room) u) as unit
        from occupancy o join unit n on n.id = o.unit_id where o.customer_handle = any(s.handles) and o.project_code = any($2)
          and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on > ${today}) order by o.starts_on limit 100`)} as homes
    from (select customer_id, last_registered_at from customer_project where project_code = $1 and project_code = any($2)
        order by last_registered_at desc, customer_id desc limit 50) page
      join customer c on c.id = page.customer_id
      cross join lateral (select array(select a.handle from handle a where a.customer_id = c.id) as handles) s
    order by page.last_registered_at desc, page.customer_id desc`)} as nodes) p) as customers) data, lateral (select data) d`,
};
