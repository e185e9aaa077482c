import { codeOf, idOf, isRegular } from "../data.mjs";
import { pick } from "../support/pick.mjs";

/** A case is opened: ours with its clocks, its log, a check of its customer's tier and everybody who listens; the peers write a row. */
export const mutation = {
  name: "mutation",
  document: `mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { subject state } userErrors { code message } } }`,
  variables: (customers) =>
    pick(customers, isRegular).map((n) => ({
      input: {
        kind: "COMPLAINT",
        category: "SERVICE_PROCESS",
        channel: "WEB",
        subject: `Opened ${n}`,
        customerHandle: idOf("reg", n),
        projectCode: codeOf(n),
      },
    })),
  role: "service_agent",
  peers: ["documented", "limit", "statements"],
  values: ({ input }) => [input.subject, input.customerHandle, input.projectCode, idOf("emp", 1)],
  statement: `with opened as (insert into "case" (id, kind, category, channel, subject, customer_handle, project_code, first_receiver_id, received_at,
      department, owner_id, priority, state, due_order, queue_order, opened_at, updated_at, tier, is_promoted, bounces, version)
      values ('cas_' || gen_random_uuid(), 'COMPLAINT', 'SERVICE_PROCESS', 'WEB', $1, $2, $3, $4, now(), 'SERVICE', $4, 'NORMAL', 'OPEN',
        'infinity', 0, now(), now(), 'ORDINARY', false, 0, 1) returning subject, state)
    select row_to_json(d)::text as body from (select (select row_to_json(p) from (select (select row_to_json(o) from opened o) as "case",
      array[]::text[] as "userErrors") p) as "caseOpen") data, lateral (select data) d`,
};
