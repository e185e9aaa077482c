import { idOf, isRegular, seenProjects } from "../data.mjs";
import { pick } from "../support/pick.mjs";

/** One field of one customer. */
export const field = {
  name: "field",
  document: "query ($id: ID!) { customer(id: $id) { name } }",
  variables: (customers) => pick(customers, isRegular).map((n) => ({ id: idOf("cus", n) })),
  peers: ["documented", "limit", "monolith", "statements"],
  values: ({ id }) => [id, seenProjects],
  statement: `select row_to_json(d)::text as body from (select (select row_to_json(q) from (select c.name
    from handle h join customer c on c.id = h.customer_id where h.handle = $1
      and exists (select from customer_project p where p.customer_id = c.id and p.project_code = any($2))) q) as customer) data, lateral (select data) d`,
};
