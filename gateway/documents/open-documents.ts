import type { Logger } from "pino";
import type { Documents } from "./documents.js";
import { manifestFiles } from "./manifest-files.js";
import { readManifest } from "./read-manifest.js";

/** Where registered documents come from. */
export interface DocumentsOptions {
  /** Manifests, or folders of them; what is not there yet may come later. */
  readonly paths: readonly string[];
  /** Whether nothing but registered documents is answered. */
  readonly only: boolean;
}

/**
 * Reads every manifest, and reads them again when one is added, changed or taken away, as looking at the files every
 * second shows. A manifest that cannot be read is logged, and what was read of it before stays.
 * @param every how often the files are looked at, in milliseconds
 */
export async function openDocuments(
  { paths, only }: DocumentsOptions,
  logger: Logger,
  every = 1_000,
): Promise<Documents> {
  const counts = new Map<string, number>();
  let manifests: Manifests = new Map();
  let texts = new Map<string, string>();
  const check = async () => {
    const read = await readAgain(manifests, paths, logger);
    if (read === manifests) return;
    manifests = read;
    texts = new Map([...manifests.values()].flatMap(({ documents }) => [...documents]));
    logger.info({ manifests: [...manifests.keys()], documents: texts.size }, "registered documents read");
  };
  await check();
  const timer = setInterval(() => void check(), every).unref();
  return {
    textOf: (id) => texts.get(id),
    count: (id = "") => void counts.set(id, (counts.get(id) ?? 0) + 1),
    counts,
    only,
    check,
    close: () => clearInterval(timer),
  };
}

/** Each manifest's file, with the stamp that it had when it was read. */
type Manifests = ReadonlyMap<string, { readonly stamp: string; readonly documents: ReadonlyMap<string, string> }>;

async function readAgain(known: Manifests, paths: readonly string[], logger: Logger): Promise<Manifests> {
  const files = await manifestFiles(paths);
  const same = files.length === known.size && files.every(({ path, stamp }) => known.get(path)?.stamp === stamp);
  if (same) return known;
  return new Map(
    files.map(({ path, stamp, text }) => {
      const before = known.get(path);
      return [
        path,
        before?.stamp === stamp
          ? before
          : { stamp, documents: read(path, text, logger) ?? before?.documents ?? new Map<string, string>() },
      ];
    }),
  );
}

function read(file: string, text: string, logger: Logger): ReadonlyMap<string, string> | undefined {
  try {
    return readManifest(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ file, reason }, "a manifest of registered documents cannot be read");
    return undefined;
  }
}
