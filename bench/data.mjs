// Customers with histories, made by PostgreSQL itself, the same in every run: each has a registration, every second one a second
// registration and a home; every tenth of a project ten leads and ten cases, the others one of each. 24 projects share them in turn.

/** How many projects the customers are spread over, and how many of them the bench's callers work for. */
const projects = 24;
const callersProjects = 12;

/** The codes of the projects that the bench's callers work for. */
export const seenProjects = Array.from({ length: callersProjects }, (_, at) => codeOf(at));

/** The code of the project that customer number `n` belongs to. */
export function codeOf(n) {
  return `DL-${String((n % projects) + 1).padStart(2, "0")}`;
}

/** Whether customer number `n` is seen by the bench's callers, and has ten leads, ten cases and a home. */
export function isRegular(n) {
  return n % projects < callersProjects && Math.floor(n / projects) % 10 === 0;
}

/** The id of row number `n`. */
export function idOf(prefix, n) {
  return `${prefix}_${String(n).padStart(26, "0")}`;
}

/** The mobile of customer number `n`, as it is asked for. */
export function mobileOf(n) {
  return `139${String(n).padStart(8, "0")}`;
}

/** Whether customer number `n` has a second registration and a home. */
export function homeOwner(n) {
  return Math.floor(n / projects) % 2 === 0;
}

/**
 * Fills the databases with so many customers. Throws when there are any.
 * @param fillPeople stores the people themselves, who lie sealed
 */
export async function fill(databases, customers, fillPeople) {
  const [{ n }] = await databases
    .of("customer")
    .query("select count(*)::int as n from customer where id like 'cus_00%'");
  if (n > 0) throw new Error("This home was being filled when it was stopped: remove it, or take another folder.");
  await fillPeople(databases.of("customer"), customers);
  for (const [name, statements] of Object.entries(rows)) {
    const runner = databases.of(name).createQueryRunner();
    await runner.query("set statement_timeout = 0");
    await runner.query("set synchronous_commit = off");
    for (const statement of statements) await runner.query(statement, [customers]);
    await runner.query("vacuum analyze");
    await runner.query("reset all");
    await runner.release();
  }
}

const id = (prefix, n) => `'${prefix}_' || lpad((${n})::text, 26, '0')`;
const code = `'DL-' || to_char(n % ${projects} + 1, 'FM00')`;
const registered = "timestamptz '2026-01-01 00:00:00Z' - n * interval '1 minute'";
const everyone = "from generate_series(0, $1::int - 1) n";
const homeOwners = `${everyone} where (n / ${projects}) % 2 = 0`;
const histories = `${everyone} cross join lateral generate_series(0, case when (n / ${projects}) % 10 = 0 then 9 else 0 end) k`;
const rows = {
  customer: [
    `insert into handle (handle, customer_id, registration_id) select ${id("cus", "n")}, ${id("cus", "n")}, ${id("reg", "n")} ${everyone}`,
    `insert into handle (handle, customer_id, registration_id) select id, customer_id, id from registration where source = 'bench' and $1 > 0`,
    `insert into customer_project (customer_id, project_code, registrations, last_registered_at)
      select ${id("cus", "n")}, ${code}, 1, ${registered} ${everyone}`,
  ],
  marketing: [
    `insert into lead (id, customer_handle, project_code, consultant_id, source, state, motives, created_at, updated_at)
      select ${id("lea", "n * 10 + k")}, ${id("reg", "n")}, ${code}, ${id("emp", "n % 500")}, 'WALK_IN', 'CONTACTED', '{QUALITY}',
        at, at ${histories} cross join lateral (select ${registered} + k * interval '1 day' as at) t`,
  ],
  service: [
    `insert into "case" (id, kind, category, channel, subject, customer_handle, project_code, first_receiver_id, received_at, department,
        owner_id, priority, state, due_at, opened_at, updated_at, acknowledged_at, closed_at, called_back_at, resolution_text, resolved_by, resolved_at)
      select ${id("cas", "n * 10 + k")}, 'COMPLAINT', 'SERVICE_PROCESS', 'WEB', 'Case ' || n || ' of day ' || k, ${id("reg", "n")}, ${code},
        ${id("emp", "n % 500")}, at, 'SERVICE', ${id("emp", "n % 500")}, 'NORMAL', case when open then 'IN_PROGRESS' else 'CLOSED' end,
        at + (1 + n % 100) * interval '1 day', at, at, at, case when not open then at end, case when not open then at end,
        case when not open then 'Done' end, case when not open then ${id("emp", "n % 500")} end, case when not open then at end
      ${histories} cross join lateral (select ${registered} + k * interval '1 day' as at, (n / ${projects} + k) % 10 < 3 as open) t`,
  ],
  property: [
    `insert into building (id, project_code, name, section_count, floor_count) select ${id("bld", "n")}, ${code}, '1栋', 1, 30 from generate_series(0, least($1::int, ${projects}) - 1) n`,
    `insert into unit (id, building_id, project_code, kind, floor, room, built_up_area)
      select ${id("unt", "n")}, ${id("bld", `n % ${projects}`)}, ${code}, 'HOME', 1 + n % 30, n::text, 60 + n % 120 + 0.5 ${homeOwners}`,
    `insert into occupancy (id, unit_id, project_code, customer_handle, role, starts_on, recorded_by_id)
      select ${id("occ", "n")}, ${id("unt", "n")}, ${code}, ${id("reg", "n + $1")}, 'OWNER', date '2025-06-01', ${id("emp", "n % 500")} ${homeOwners}`,
  ],
};
