import { watch } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";

/** Watches until it is closed. */
export interface FileWatch {
  /** Looks at the file now, without waiting for an event. */
  check(): Promise<void>;
  close(): void;
}

/**
 * Tells when the text of a file has become another one. The folder is watched, because editors and mounts replace
 * files; where that is not possible, or an event is lost, the file's stamp is looked at every `poll` milliseconds.
 * @param known the text that was read before
 * @param settle how long, in milliseconds, the file must rest first: a file half written is nobody's wish
 */
export function watchFile(
  path: string,
  known: string,
  onChange: (text: string) => unknown,
  { settle = 100, poll = 1_000 }: { settle?: number; poll?: number } = {},
): FileWatch {
  let timer: NodeJS.Timeout | undefined;
  let stamp: string | undefined;
  const check = async () => {
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text === undefined || text === known) return;
    known = text;
    await onChange(text);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), settle);
  };
  const watcher = watchFolder(path, soon);
  const look = async () => {
    const now = await stampOf(path);
    if (now !== stamp && now !== undefined) soon();
    stamp = now;
  };
  const poller = setInterval(() => void look(), poll).unref();
  return {
    check,
    close() {
      watcher?.close();
      clearInterval(poller);
      clearTimeout(timer);
    },
  };
}

function watchFolder(path: string, onEvent: () => void): { close(): void } | undefined {
  try {
    const name = basename(path);
    const watcher = watch(dirname(path), { persistent: false }, (_event, changed) => {
      if (changed === null || changed === name || changed.startsWith("..")) onEvent();
    });
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && `${found.mtimeMs} ${found.size} ${found.ino}`;
}
