import { CsvError, parse, type Parser } from "csv-parse";
import { ImportRefused } from "./import-refused.js";

/** A row of a CSV file. */
export interface CsvRow {
  /** The line on which it begins, counted from 1; a quoted field may span several. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** In bytes. A longer row is one whose quote was never closed, and would fill the memory. */
const longestRow = 1024 * 1024;

/**
 * Cuts text into the rows of RFC 4180, and a little more: any kind of line end, quotes within unquoted fields as they are, empty lines left out.
 * @param pieces the text in pieces of any size
 * @returns the rows of each piece; never more than a piece is read ahead
 * @throws ImportRefused, after the rows before it, at a quote that is never closed
 */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow[]> {
  const records: string[][] = [];
  const parser = parse({
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: longestRow,
    on_record: (record: string[]) => {
      records.push(record);
      return null; // nothing is handed on by the stream itself: rows before a fault must not be lost with it
    },
  });
  const fault = failureOf(parser);
  const number = lineCounter();
  for await (const piece of pieces) {
    await Promise.race([written(parser, piece), fault]);
    yield number(records.splice(0));
    refuse(parser.errored, number);
  }
  await Promise.race([ended(parser), fault]);
  yield number(records.splice(0));
  refuse(parser.errored, number);
}

/** Resolves when the parser fails, so that nobody waits for it in vain. */
function failureOf(parser: Parser): Promise<void> {
  return new Promise((resolve) => parser.on("error", () => resolve()));
}

function written(parser: Parser, piece: string): Promise<void> {
  return new Promise((resolve) => parser.write(piece, () => resolve()));
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve) => parser.on("end", resolve).resume().end());
}

interface LineCounter {
  (records: readonly string[][]): CsvRow[];
  next: number;
}

function lineCounter(): LineCounter {
  const count = (records: readonly string[][]): CsvRow[] => {
    const rows: CsvRow[] = [];
    for (const cells of records) {
      if (cells.length > 1 || cells[0] !== "") rows.push({ line: counter.next, cells });
      counter.next += 1;
      for (const cell of cells) counter.next += lineEnds(cell);
    }
    return rows;
  };
  const counter = Object.assign(count, { next: 1 });
  return counter;
}

function lineEnds(cell: string): number {
  if (!cell.includes("\n") && !cell.includes("\r")) return 0;
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function refuse(error: Error | null, { next }: LineCounter): void {
  if (!error) return;
  const isEndless = error instanceof CsvError && /^CSV_(QUOTE_NOT_CLOSED|MAX_RECORD_SIZE)$/.test(error.code);
  if (!isEndless) throw error;
  throw new ImportRefused(`Line ${next}: a row that does not end within 1 MiB. Is a quote opened and never closed?`);
}
