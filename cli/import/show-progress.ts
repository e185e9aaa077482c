import { Presets, SingleBar } from "cli-progress";
import type { ImportProgress } from "./import-registrations.js";

/** Shows how far an import has come. */
export interface ShownProgress {
  readonly update: (progress: ImportProgress) => void;
  /** The seconds since it began. */
  seconds(): number;
  end(): void;
}

/** The seconds between two lines, where there is no terminal. */
const between = 5;

/** A bar on a terminal, a line every five seconds elsewhere; both on stderr, so that stdout holds the summary alone. */
export function showProgress(name: string, stream: NodeJS.WriteStream = process.stderr): ShownProgress {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  return { seconds, ...(stream.isTTY ? bar(name, stream) : lines(name, stream, seconds)) };
}

function bar(name: string, stream: NodeJS.WriteStream): Omit<ShownProgress, "seconds"> {
  const format = `${name} [{bar}] {percentage} % | {rows} rows | {eta_formatted} left`;
  const shown = new SingleBar({ format, stream, etaBuffer: 50, hideCursor: true }, Presets.shades_classic);
  let isShown = false;
  return {
    update: ({ bytes, totalBytes, read }) => {
      if (!isShown) shown.start(totalBytes, 0, { rows: "0" });
      isShown = true;
      shown.update(bytes, { rows: read.toLocaleString("en") });
    },
    end: () => {
      if (isShown) shown.stop();
      isShown = false;
    },
  };
}

function lines(name: string, stream: NodeJS.WriteStream, seconds: () => number): Omit<ShownProgress, "seconds"> {
  let next = between;
  return {
    update: ({ bytes, totalBytes, read }) => {
      if (seconds() < next) return;
      next = seconds() + between;
      stream.write(`${name}: ${read.toLocaleString("en")} rows, ${Math.floor((bytes / totalBytes) * 100)} %\n`);
    },
    end: () => undefined,
  };
}
