import { parse } from "csv-parse/browser/esm";
import type { Client } from "./client.js";
import {
  type ImportedRegistration,
  ImportRegistrationsDocument,
  type ImportRegistrationsMutation,
} from "./generated/graphql.js";

/** How many registrations the graph takes in at once. */
const batchSize = 200;

/** How far an import has come: `read` is added + updated + unchanged + rejected. */
export interface ImportProgress {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly flagged: number;
  /** Rows that were not taken in, by their number in the file: the first one after the header is 1. */
  readonly rejected: readonly { readonly row: number; readonly externalId: string; readonly reason: string }[];
  readonly bytes: number;
  readonly totalBytes: number;
}

/** What a file is imported with. */
export interface ImportOptions {
  /** The name of the system that it comes from; with `external_id` it names a registration. */
  readonly source: string;
  /** Hears of every batch that is taken in. */
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

type Row = ImportedRegistration;
type Counts = Omit<ImportProgress, "bytes" | "totalBytes">;

/**
 * Imports a CSV file (UTF-8, a header with the columns `external_id`, `project_code`, `department`, `name`, `gender`, `birth_date`,
 * `id_number`, `mobile`, `email`, `wechat`, `address`, `company`, `registered_at`) through the graph, in memory for a batch of rows. An
 * import that broke off is simply started again: what is there already is unchanged.
 * @returns what became of the rows
 * @throws OneroofError when a batch is not answered; Error when the file is not CSV
 */
export async function importRegistrations(
  client: Pick<Client, "request">,
  file: Blob,
  { source, onProgress, signal }: ImportOptions,
): Promise<ImportProgress> {
  let counts: Counts = { read: 0, added: 0, updated: 0, unchanged: 0, flagged: 0, rejected: [] };
  const at = { bytes: 0 };
  const progress = () => ({ ...counts, bytes: at.bytes, totalBytes: file.size });
  const send = async (rows: readonly Row[]) => {
    signal?.throwIfAborted();
    counts = sum(counts, await taken(client, source, rows));
    onProgress?.(progress());
  };
  let batch: Row[] = [];
  for await (const row of rowsOf(file, at)) {
    if (batch.push(row) < batchSize) continue;
    await send(batch);
    batch = [];
  }
  if (batch.length > 0) await send(batch);
  return progress();
}

/** Sends a batch; rows that alone would refuse it are left out and told of, and the others sent again. */
async function taken(client: Pick<Client, "request">, source: string, rows: readonly Row[]): Promise<Counts> {
  const input = { source, registrations: [...rows] };
  const { importRegistrations: answer } = await client.request(ImportRegistrationsDocument, { input });
  const refused = new Map(answer?.userErrors.map(({ field, message }) => [Number(field[1]), message] as const));
  if (answer?.summary) return countsOf(answer.summary);
  if (refused.size === 0 || refused.has(NaN))
    throw new Error([...refused.values()].join(" ") || "Nothing was answered.");
  const places = rows.map((_, place) => place).filter((place) => !refused.has(place));
  const others = places.map((place) => rows[place]).filter((row) => row !== undefined);
  const rest = others.length > 0 ? await taken(client, source, others) : nothing;
  const rejected = [...refused].map(([place, reason]) => ({
    row: place + 1,
    externalId: rows[place]?.externalId ?? "",
    reason,
  }));
  const moved = rest.rejected.map((each) => ({ ...each, row: (places[each.row - 1] ?? 0) + 1 }));
  return {
    ...rest,
    read: rest.read + rejected.length,
    rejected: [...rejected, ...moved].sort((a, b) => a.row - b.row),
  };
}

const nothing: Counts = { read: 0, added: 0, updated: 0, unchanged: 0, flagged: 0, rejected: [] };

type Summary = NonNullable<NonNullable<ImportRegistrationsMutation["importRegistrations"]>["summary"]>;

function countsOf({ rejected, ...counts }: Summary): Counts {
  return { ...counts, rejected: rejected.map(({ index, ...each }) => ({ ...each, row: index + 1 })) };
}

function sum(before: Counts, now: Counts): Counts {
  return {
    read: before.read + now.read,
    added: before.added + now.added,
    updated: before.updated + now.updated,
    unchanged: before.unchanged + now.unchanged,
    flagged: before.flagged + now.flagged,
    rejected: [...before.rejected, ...now.rejected.map((each) => ({ ...each, row: each.row + before.read }))],
  };
}

/** The rows of a file, which is read a piece at a time. */
async function* rowsOf(file: Blob, at: { bytes: number }): AsyncGenerator<Row> {
  const parser = parse({ bom: true, columns: (names: string[]) => names.map(fieldOf), skip_empty_lines: true });
  const rows: Row[] = [];
  const ended = new Promise<void>((resolve, reject) => parser.on("end", resolve).on("error", reject));
  parser.on("data", (row: Record<string, string>) => rows.push(rowOf(row)));
  const decoder = new TextDecoder();
  for await (const chunk of file.stream()) {
    const text = decoder.decode(chunk, { stream: true });
    await Promise.race([new Promise<void>((resolve) => parser.write(text, () => resolve())), ended]);
    at.bytes += chunk.length;
    yield* rows.splice(0);
  }
  parser.end();
  await ended;
  yield* rows;
}

/** What is not written is not sent. */
function rowOf({ externalId = "", projectCode = "", department = "", ...rest }: Record<string, string>): Row {
  const said = Object.entries(rest).filter(([name, value]) => name !== "" && value !== "");
  return {
    ...Object.fromEntries(said),
    externalId,
    projectCode,
    department: department.toUpperCase() as Row["department"],
  };
}

/** `external_id` is `externalId`. */
function fieldOf(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replace(/_[a-z]/g, (part) => part.charAt(1).toUpperCase());
}
