import { Presets, SingleBar } from "cli-progress";
import type { ImportProgress } from "./import-registrations.js";

/** How far the reading of a file has come, or the storing of its rows. */
type Progress = Pick<ImportProgress, "read" | "bytes" | "totalBytes">;

/** Shows how far an import has come. */
export interface ShownProgress {
  /** Rows have been read, of a file that is read as a whole before any is stored. */
  readonly reading: (progress: Progress) => void;
  /** So many rows have all been read; whose they are is found out, which says nothing until it is done. */
  readonly matching: (rows: number) => void;
  /** Rows have been stored. */
  readonly update: (progress: Progress) => void;
  /** The seconds since it began. */
  seconds(): number;
  end(): void;
}

/** The seconds between two lines, where there is no terminal. */
const between = 5;
/** Fewer rows are matched in a moment, of which nothing is said. */
const fewestToMention = 50_000;

/** A bar on a terminal, a line every five seconds elsewhere; both on stderr, so that stdout holds the summary alone. */
export function showProgress(name: string, stream: NodeJS.WriteStream = process.stderr): ShownProgress {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  return { seconds, ...(stream.isTTY ? bar(name, stream) : lines(name, stream, seconds)) };
}

function bar(name: string, stream: NodeJS.WriteStream): Omit<ShownProgress, "seconds"> {
  const format = `${name} {stage} [{bar}] {percentage} % | {rows} rows | {eta_formatted} left`;
  const shown = new SingleBar({ format, stream, etaBuffer: 50, hideCursor: true }, Presets.shades_classic);
  let shownStage: string | undefined;
  const end = () => {
    if (shownStage) shown.stop();
    shownStage = undefined;
  };
  const show = (stage: string, { bytes, totalBytes, read }: Progress) => {
    if (stage !== shownStage) end();
    if (!shownStage) shown.start(totalBytes, 0, { rows: "0", stage });
    shownStage = stage;
    shown.update(bytes, { rows: counted(read) });
  };
  return {
    reading: (progress) => show("reading", progress),
    matching: (rows) => {
      end();
      sayMatching(name, rows, stream);
    },
    update: (progress) => show("storing", progress),
    end,
  };
}

function lines(name: string, stream: NodeJS.WriteStream, seconds: () => number): Omit<ShownProgress, "seconds"> {
  let next = between;
  const show = (stage: string, { bytes, totalBytes, read }: Progress) => {
    if (seconds() < next) return;
    next = seconds() + between;
    stream.write(`${name}: ${stage}, ${counted(read)} rows, ${Math.floor((bytes / totalBytes) * 100)} %\n`);
  };
  return {
    reading: (progress) => show("reading", progress),
    matching: (rows) => sayMatching(name, rows, stream),
    update: (progress) => show("storing", progress),
    end: () => undefined,
  };
}

function sayMatching(name: string, rows: number, stream: NodeJS.WriteStream): void {
  if (rows >= fewestToMention) stream.write(`${name}: ${counted(rows)} rows, finding out whose they are\n`);
}

function counted(rows: number): string {
  return rows.toLocaleString("en");
}
