import { isRegular, mobileOf, seenProjects } from "../data.mjs";
import { pick } from "../support/pick.mjs";
import { list, maskedMobile } from "../support/sql.mjs";

/** Who has this mobile? Written into the audit trail before it is answered, by the limit as well. */
export const search = {
  name: "search",
  document: "query ($mobile: String!) { customersByMobile(mobile: $mobile) { id name mobile } }",
  variables: (customers) => pick(customers, isRegular).map((n) => ({ mobile: mobileOf(n) })),
  peers: ["documented", "limit", "statements"],
  values: ({ mobile }) => [`+86${mobile}`, seenProjects],
  statement: `with found as (select c.* from contact_point p join customer c on c.id = p.customer_id
      where p.kind = 'MOBILE' and p.value = $1
        and exists (select from customer_project s where s.customer_id = c.id and s.project_code = any($2)) order by c.id limit 50),
    written as (insert into audit_entry (at, id, actor, role, action, subject_handle, request_id, detail)
      select clock_timestamp(), 'aud_' || gen_random_uuid(), 'emp', 'city_manager', 'customersByMobile', min(id), '', jsonb_build_object('found', count(*)) from found)
    select row_to_json(d)::text as body from (select ${list(`select c.id, c.name, ${maskedMobile} as mobile from found c`)} as "customersByMobile") data,
      lateral (select data) d`,
};
