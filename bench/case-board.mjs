// How long the board of a project takes over many cases: its open ones by due time, and in the order of the queue.
// node bench/case-board.mjs [cases, 1,000,000 unless told]; it makes a PostgreSQL of its own and removes it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { graphql } from "graphql";
import { startPostgres } from "../dist/cli/postgres/start.js";
import { serviceDatabase } from "../dist/subgraphs/service/database.js";
import { service } from "../dist/subgraphs/service/subgraph.js";
import { connect, createDatabase, migrate } from "../dist/subgraphs/shared/database.js";
import { runSubgraph } from "../dist/subgraphs/shared/subgraph.js";

const many = Number(process.argv[2] ?? 1_000_000);
const asked = 1_000;
const folder = mkdtempSync(join(tmpdir(), "case-board-"));
const postgres = await startPostgres({ folder: join(folder, "postgres") });
const url = postgres.url("case_board");
await createDatabase(url);
const source = await connect(serviceDatabase, url, 4);
await migrate(source);
await fill();
const { schema, createContext, close } = runSubgraph(service, source);
for (const orderBy of ["DUE_ASC", "QUEUE"]) console.log(orderBy, await measure(orderBy));
await showPlans();
await close();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

/** Twelve projects, three cases in ten still open, due within a hundred days, a few without a due time. */
async function fill() {
  const runner = source.createQueryRunner();
  await runner.query("set statement_timeout = 0");
  await runner.query(
    `insert into "case" (id, kind, category, channel, subject, customer_handle, project_code, first_receiver_id, received_at,
      department, owner_id, priority, state, due_at, opened_at, updated_at, acknowledged_at, closed_at, called_back_at, resolution_text,
      resolved_by, resolved_at, tier)
    select 'cas_' || md5(n::text), 'COMPLAINT', 'SERVICE_PROCESS', 'WEB', 'Case ' || n, 'reg_' || n % 300000,
      'DL-' || to_char(n % 12, 'FM00'), 'emp_' || n % 500, t.at, 'SERVICE', 'emp_' || n % 500, 'NORMAL',
      case when is_open then 'IN_PROGRESS' else 'CLOSED' end, case when n % 50 > 0 then t.at + interval '1 day' * (1 + random() * 100) end,
      t.at, t.at, t.at, case when not is_open then t.at end, case when not is_open then t.at end, case when not is_open then 'Done' end,
      case when not is_open then 'emp_1' end, case when not is_open then t.at end,
      (array['VIP', 'PROFESSIONAL', 'ORDINARY', 'ORDINARY'])[1 + n % 4]
    from (select n, n % 10 < 3 as is_open, now() - interval '1 second' * (n * 60) as at from generate_series(1, $1::int) n) t`,
    [many],
  );
  await runner.query('vacuum analyze "case"');
  await runner.query("reset statement_timeout");
  await runner.release();
}

/** The whole way through the schema: first pages of fifty, and the pages behind them, of every project in turn. */
async function measure(orderBy) {
  const document = `query ($code: String!, $after: String, $orderBy: CaseOrder!) {
    cases(first: 50, after: $after, orderBy: $orderBy, filter: { projectCode: $code, open: true }) {
      nodes { id subject state tier dueAt } pageInfo { endCursor } } }`;
  const times = [];
  let after = null;
  for (let n = 0; n < asked; n += 1) {
    const code = `DL-${String(Math.floor(n / 2) % 12).padStart(2, "0")}`;
    const contextValue = createContext({
      id: "bench",
      caller: { subject: "emp_1", role: "service_agent", projects: [code] },
    });
    const begin = performance.now();
    const { data, errors } = await graphql({
      schema,
      source: document,
      variableValues: { code, after, orderBy },
      contextValue,
    });
    if (n >= 50) times.push(performance.now() - begin); // the first ones warm up
    await new Promise((resolve) => setTimeout(resolve, 2)); // people do not ask all at once
    if (errors) throw errors[0];
    after = n % 2 === 0 ? data.cases.pageInfo.endCursor : null;
  }
  times.sort((a, b) => a - b);
  const at = (share) => `${times[Math.floor(times.length * share)].toFixed(1)} ms`;
  return { p50: at(0.5), p99: at(0.99), worst: `${times.at(-1).toFixed(1)} ms` };
}

async function showPlans() {
  for (const column of ["due_order", "queue_order"]) {
    const rows = await source.query(
      `explain (analyze, costs off, timing off) select * from "case" t where t.project_code = 'DL-03'
        and t.state not in ('CLOSED', 'CANCELLED') order by t.${column}, t.id limit 51`,
    );
    console.log(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  }
}
