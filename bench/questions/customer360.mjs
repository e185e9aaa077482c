import { idOf, isRegular, seenProjects } from "../data.mjs";
import { pick } from "../support/pick.mjs";
import { instant, list, maskedEmail, maskedMobile, today } from "../support/sql.mjs";

/** One customer with golden values, ten leads, ten cases and a home, out of four departments. */
export const customer360 = {
  name: "customer360",
  document: `query ($id: ID!) { customer(id: $id) { id name mobile email
    goldenValues { field value registeredAt }
    leads(first: 10) { nodes { id source state createdAt } }
    cases(first: 10) { nodes { id kind subject state openedAt dueAt } }
    homes { role since unit { id room builtUpArea } } } }`,
  variables: (customers) => pick(customers, isRegular).map((n) => ({ id: idOf("cus", n) })),
  peers: ["documented", "limit", "monolith", "http", "statements", "workers"],
  values: ({ id }) => [id, seenProjects],
  statement: `select row_to_json(d)::text as body from (select (select row_to_json(q) from (
    select c.id, c.name, ${maskedMobile} as mobile, ${maskedEmail} as email,
      ${list(`select g.field, g.value, c.provenance -> g.field ->> 'registeredAt' as "registeredAt"
        from (values ('name', c.name), ('mobile', ${maskedMobile}), ('email', ${maskedEmail})) g(field, value) where c.provenance ? g.field`)} as "goldenValues",
      (select row_to_json(l) from (select ${list(`select t.id, t.source, t.state, ${instant("t.created_at")} as "createdAt" from lead t
        where t.customer_handle = any(s.handles) and t.project_code = any($2) order by t.created_at desc, t.id desc limit 10`)} as nodes) l) as leads,
      (select row_to_json(l) from (select ${list(`select t.id, t.kind, t.subject, t.state, ${instant("t.opened_at")} as "openedAt", ${instant("t.due_at")} as "dueAt"
        from "case" t where t.customer_handle = any(s.handles) and t.project_code = any($2) order by t.opened_at desc, t.id desc limit 10`)} as nodes) l) as cases,
      ${list(`select o.role, o.starts_on as since, (select row_to_json(u) from (select n.id, n.room, n.built_up_area::float8 as "builtUpArea") u) as unit
        from occupancy o join unit n on n.id = o.unit_id where o.customer_handle = any(s.handles) and o.project_code = any($2)
          and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on > ${today}) order by o.starts_on limit 100`)} as homes
    from handle h join customer c on c.id = h.customer_id
      cross join lateral (select array(select a.handle from handle a where a.customer_id = c.id) as handles) s
    where h.handle = $1 and exists (select from customer_project p where p.customer_id = c.id and p.project_code = any($2))) q) as customer) data,
    lateral (select data) d`,
};
