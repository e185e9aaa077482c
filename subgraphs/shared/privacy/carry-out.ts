import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { audit } from "../audit/audit.js";
import type { Caller } from "../caller.js";
import { readEntities } from "../database.js";
import { requestError } from "../errors.js";
import { IdOf } from "../inputs/id-of.js";
import { type Sql, sql } from "../loaders.js";
import { chinaDay } from "../scalars.js";
import type { Context } from "../subgraph.js";
import { type Payload, perform, WriteInput } from "../write.js";
import { DepartmentReceipt } from "./department-receipt.js";
import { eraseRecords, lineOf } from "./erase-records.js";
import type { PersonalRecord } from "./personal-record.js";
import { readRecords } from "./read-records.js";
import type { ReceiptLine } from "./receipt-line.js";
import { isHandedOut, RequestKind } from "./request-kind.js";

/** Which request a department is to carry out. */
@InputType({ description: "Which request of a person a department is to carry out." })
export abstract class RequestCarryOutInput extends WriteInput {
  @IdOf("dsr")
  @Field(() => ID, { description: "The request; asked again, it is answered with the same receipt (请求)." })
  requestId!: string;

  @Field(() => RequestKind, { description: "What is asked (请求类型)." })
  kind!: RequestKind;

  @ArrayMinSize(1, { message: "A person has one handle at least, and none came." })
  @ArrayMaxSize(1_000, { message: "A person has at most 1,000 handles here." })
  @Field(() => [ID], { description: "Every handle of the person (客户标识)." })
  handles!: string[];
}

/** Refuses whoever does not see every project: a request is about all that the house has of a person. Throws FORBIDDEN. */
export function mustSeeEverything({ projects }: Caller): void {
  if (projects !== "*") throw requestError("FORBIDDEN", "This is for those who see every project.");
}

/** Does what a department has to do for a request, once, and gives its receipt: the same however often it is asked. */
export function carryOut(
  department: string,
  records: readonly PersonalRecord[],
  { input, context }: { input: RequestCarryOutInput; context: Context<unknown> },
): Promise<Payload<"receipt", DepartmentReceipt>> {
  const { caller, manager } = context;
  mustSeeEverything(caller);
  const { requestId, kind } = input;
  const mutation = `${department}RequestCarryOut`;
  const work = async (tx: EntityManager): Promise<string> => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [requestId]);
    if (await tx.existsBy(DepartmentReceipt, { requestId })) return requestId;
    const done = await carriedOut(tx, records, input);
    await tx.insert(DepartmentReceipt, { requestId, kind, carriedOutAt: new Date(), ...done });
    await audit(tx, context, { action: mutation, entityId: requestId, detail: { kind, ...sums(done.lines) } });
    return requestId;
  };
  // Requests do not read receipts: they are hidden from the role that they read as.
  const load = (id: string) => manager.transaction((tx) => receiptOf(tx, id));
  return perform(context, mutation, input, { field: "receipt", work, load });
}

async function receiptOf(tx: EntityManager, requestId: string): Promise<DepartmentReceipt | null> {
  const found = (columns: Sql, table: Sql) => sql`select ${columns} from ${table} t where t.request_id = ${requestId}`;
  const [receipt] = await readEntities(tx, DepartmentReceipt, found);
  return receipt ?? null;
}

async function carriedOut(
  tx: EntityManager,
  records: readonly PersonalRecord[],
  { kind, handles }: RequestCarryOutInput,
): Promise<{ lines: ReceiptLine[]; keptHandles: string[] }> {
  if (kind === RequestKind.DELETION) return erased(tx, records, handles);
  const found = await readRecords(tx, records, handles);
  const lines = Object.entries(found).map(([record, rows]) =>
    lineOf(record, rows.length, { handedOut: isHandedOut(kind) ? rows.length : 0 }),
  );
  return { lines, keptHandles: [] };
}

async function erased(
  tx: EntityManager,
  records: readonly PersonalRecord[],
  theirs: readonly string[],
): Promise<{ lines: ReceiptLine[]; keptHandles: string[] }> {
  await tx.query("select set_config('oneroof.erasing', 'on', true)");
  const day = chinaDay(new Date());
  const lines: ReceiptLine[] = [];
  const keptHandles = new Set<string>();
  for (const record of records) {
    const done = await eraseRecords(tx, record, { theirs, day });
    lines.push(...done.lines);
    for (const handle of done.keptHandles) keptHandles.add(handle);
  }
  return { lines, keptHandles: [...keptHandles].sort() };
}

function sums(lines: readonly ReceiptLine[]): Record<"found" | "deleted" | "anonymised" | "kept", number> {
  const sum = (name: "found" | "deleted" | "anonymised" | "kept") =>
    lines.reduce((total, line) => total + line[name], 0);
  return { found: sum("found"), deleted: sum("deleted"), anonymised: sum("anonymised"), kept: sum("kept") };
}
