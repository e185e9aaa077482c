// A call-centre pop-up: who is calling, where they live, and what is open with us.
//   node call-centre.ts https://graph.example.com/graphql TOKEN 13800000054
import { createClient } from "oneroof-client";
import { Customer360Document, CustomerSearchDocument } from "oneroof-client/documents";

const [url = "", token = "", mobile = ""] = process.argv.slice(2);
const client = createClient({ url, token, timeout: 3_000 });

const { customersByMobile } = await client.request(CustomerSearchDocument, { mobile });
if (!customersByMobile?.length) console.log("Nobody of ours has this number.");
for (const { id, name, homes, openCaseCount } of customersByMobile ?? []) {
  console.log(`${name ?? "somebody"}, ${openCaseCount ?? "?"} open`);
  for (const { role, unit } of homes ?? [])
    console.log(`  ${role.toLowerCase()} of ${unit.project?.name} ${unit.name}`);
  // The caller waits: what answers is shown, and a department that does not is named.
  const { data, errors } = await client.ask(Customer360Document, { id });
  for (const matter of data?.customer?.cases?.nodes ?? []) console.log(`  ${matter.state}: ${matter.subject}`);
  for (const { path, message } of errors) console.log(`  without ${path?.join(".")}: ${message}`);
}
