import { expect } from "@jest/globals";
import type { DataSource } from "typeorm";
import { ContactPoint } from "../../../subgraphs/customer/entities/contact-point.js";
import { Registration } from "../../../subgraphs/customer/entities/registration.js";
import { openedRows } from "../../support/opened-rows.js";
import { rights } from "../../../subgraphs/rights.js";
import { customerDatabase } from "../../../subgraphs/customer/database.js";
import { registrationsImport } from "../../../subgraphs/customer/actions/registrations-import.js";
import type { Matching } from "../../../subgraphs/customer/actions/import-understood.js";
import type { WrittenRegistration } from "../../../subgraphs/customer/actions/written-registration.js";
import { customer } from "../../../subgraphs/customer/subgraph.js";
import type { Caller, Role } from "../../../subgraphs/shared/caller.js";
import { openSubgraph } from "../../support/subgraph.js";

/** The customer subgraph on a database of a test's own. */
export type OpenCustomer = Awaited<ReturnType<typeof openCustomer>>;

/** A part of an answer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is the test's to know
export type Row = Record<string, any>;

/** Opens the customer subgraph, with short ways to register and to look. */
export async function openCustomer() {
  const open = await openSubgraph(customer, customerDatabase);
  async function get<T extends object = Row>(
    document: string,
    variables?: Record<string, unknown>,
    caller?: Caller,
  ): Promise<T & { statements: number }> {
    const { data, errors, statements } = await open.ask(document, variables, caller);
    if (errors) throw errors[0]!;
    return { ...(data as T), statements };
  }
  return {
    ...open,
    /** Asks, and fails on any error. */
    get,
    /** Registers a person at a desk of DL-01, unless told otherwise. */
    async register(fields: Record<string, unknown>, caller?: Caller) {
      const input = { projectCode: "DL-01", department: "MARKETING", ...fields };
      const { customerRegister } = await get(registerMutation, { input }, caller);
      if (customerRegister.userErrors.length > 0) throw new Error(JSON.stringify(customerRegister.userErrors));
      return customerRegister.registration as {
        id: string;
        version: number;
        customer: { id: string };
        flags: object[];
      };
    },
    /** Imports registrations of the source "file"; only what is named differs from DL-01's marketing. */
    import: (rows: Partial<WrittenRegistration>[], matching?: Matching) =>
      registrationsImport(
        open.source,
        "file",
        rows.map((row) => ({ ...someRegistration, ...row })),
        matching,
      ),
    /** Takes everything out again. */
    empty: () => open.source.query(`truncate ${tables.join(", ")}`),
    /** The ids of registrations, by their external ids. */
    async ids(): Promise<Record<string, string>> {
      const rows = await open.source.query<{ external_id: string; id: string }[]>(
        "select external_id, id from registration",
      );
      return Object.fromEntries(rows.map((row) => [row.external_id, row.id]));
    },
    /** Which external ids are together, as whom: everything that is to hold between the tables is checked as well. */
    async people(): Promise<string[]> {
      await checkTables(open.source);
      const rows = await open.source.query<{ ids: string }[]>(
        "select string_agg(external_id, ' ' order by external_id) as ids from registration group by customer_id order by 1",
      );
      return rows.map(({ ids }) => ids);
    },
  };
}

const tables = [
  ...["registration", "link_key", "block_key", "identity_pending", "review_pair", "identity_decision", "membership"],
  ...["customer", "handle", "customer_project", "contact_point", "id_card", "party_class", "golden_pin"],
];

const someRegistration = { source: "file", externalId: "", projectCode: "DL-01", department: "MARKETING" } as const;

const registerMutation = `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) {
  registration { id version customer { id } flags { field reason } } userErrors { code field message } } }`;

/** A caller with a role in some projects. */
export function callerOf(role: Role, ...projects: string[]): Caller {
  const scopes = role === "application" ? { scopes: Object.keys(rights) } : {};
  return { subject: `emp_${role}`, role, projects, ...scopes };
}

/** What must hold whatever happened: each statement finds rows that break it. */
const invariants = {
  "every registration's customer is there and alive":
    "select r.id from registration r left join customer c on c.id = r.customer_id where c.id is null or c.merged_at is not null",
  "every living customer has registrations":
    "select c.id from customer c where merged_at is null and not exists (select from registration r where r.customer_id = c.id)",
  "every registration is a handle of its customer":
    "select r.id from registration r left join handle h on h.handle = r.id where h.customer_id is distinct from r.customer_id",
  "every customer's id is a handle, its own while it lives":
    "select c.id from customer c left join handle h on h.handle = c.id where h.handle is null or (c.merged_at is null and h.customer_id <> c.id)",
  "every handle follows a registration":
    "select h.handle from handle h left join registration r on r.id = h.registration_id where h.customer_id is distinct from r.customer_id and h.handle <> h.customer_id",
  "a customer's founder is one of its registrations":
    "select c.id from customer c left join registration r on r.id = c.founding_handle where merged_at is null and r.customer_id is distinct from c.id",
  "every registration has keys":
    "select r.id from registration r full join block_key k on k.registration_id = r.id where r.id is null or k.registration_id is null",
  "the history tells where registrations were, one customer after the other": `select m.id from membership m
     left join membership n on n.registration_id = m.registration_id and n.id > m.id
     left join registration r on r.id = m.registration_id
     where m.since > m.until or n.since < m.until or r.id is null`,
  "no question is asked about one customer, or about registrations that are not there": `select p.id from review_pair p
     left join registration l on l.id = p.left_id left join registration r on r.id = p.right_id
     where p.state in ('OPEN', 'LATER') and (l.id is null or r.id is null or l.customer_id = r.customer_id)`,
  "projects are counted": `(select customer_id, project_code, count(*)::int as n, max(registered_at) as last from registration group by 1, 2
     except select customer_id, project_code, registrations, last_registered_at from customer_project)
     union all (select customer_id, project_code, registrations, last_registered_at from customer_project
     except select customer_id, project_code, count(*)::int, max(registered_at) from registration group by 1, 2)`,
  "every golden value came from one of the customer's registrations": `select c.id from customer c cross join jsonb_each(c.provenance) p
     left join registration r on r.id = p.value ->> 'registrationId' where r.customer_id is distinct from c.id`,
  "every card is its handle's holder's":
    "select k.id from id_card k join handle h on h.handle = k.customer_handle where h.customer_id <> k.customer_id",
};

async function checkTables(source: DataSource): Promise<void> {
  for (const [rule, text] of Object.entries(invariants)) {
    const broken = await source.query<object[]>(text);
    if (broken.length > 0) throw new Error(`It does not hold that ${rule}: ${JSON.stringify(broken.slice(0, 3))}`);
  }
  expect(await contactsKept(source)).toEqual(await contactsNamed(source));
}

/** How often a customer is said to be reached by something, a line each: as it is kept, and as registrations name it. */
async function contactsKept(source: DataSource): Promise<string[]> {
  const rows = await openedRows(source, ContactPoint, "id");
  return rows
    .map((row) => [
      row["customer_id"],
      row["kind"],
      (row["exact"] as ContactPoint["exact"]).value,
      row["registrations"],
    ])
    .map((parts) => parts.join(" "))
    .sort();
}

async function contactsNamed(source: DataSource): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const row of await openedRows(source, Registration, "id"))
    for (const kind of ["mobile", "email", "wechat"]) {
      const value = (row["evidence"] as Record<string, string | undefined>)[kind];
      const point = [row["customer_id"], kind.toUpperCase(), value].join(" ");
      if (value) counts.set(point, (counts.get(point) ?? 0) + 1);
    }
  return [...counts].map(([point, count]) => `${point} ${count}`).sort();
}

/** The nth of valid resident id numbers (GB 11643) that are no slip of one another. */
export function residentId(n: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const born = `19${two(50 + ((n * 7) % 50))}${two(1 + ((n * 5) % 12))}${two(1 + ((n * 11) % 28))}`;
  const body = `${[110101, 310115, 210202, 440305][n % 4]}${born}${String((n * 389 + 101) % 1000).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + "10X98765432"[sum % 11]!;
}

/** The nth of mobile numbers that are no slip of one another. */
export function mobileOf(n: number): string {
  const digits = ((n + 1) * 38_196_601) % 100_000_000;
  return `1${["38", "59", "77", "86"][n % 4]}${String(digits).padStart(8, "0")}`;
}
