// A nightly export: every registration that the token may see, a line each, whom it belongs to first.
//   node nightly-export.ts https://graph.example.com/graphql TOKEN > registrations.csv
import { createClient, everyNode } from "oneroof-client";
import { RegistrationsPageDocument } from "oneroof-client/documents";

const [url = "", token = ""] = process.argv.slice(2);
const client = createClient({ url, token, retries: 5 });

let count = 0;
console.log("customer_id,external_id,project_code,department,registered_at");
for await (const row of everyNode(client, RegistrationsPageDocument, {}, ({ registrations }) => registrations)) {
  console.log([row.customer?.id, row.externalId, row.project?.code, row.department, row.registeredAt].join(","));
  count += 1;
}
console.error(`${count} registrations`);
