import pg from "pg";
import type { DataSource } from "typeorm";
import { requestError } from "../../shared/errors.js";
import type { CaseLogKind } from "../entities/case-log-kind.js";
import { Mailbox } from "./mailbox.js";

/** That a line was written into a case's log, by whichever process. */
export interface News {
  readonly caseId: string;
  readonly projectCode: string;
  readonly kind: keyof typeof CaseLogKind;
  /** Who answers for the case since, and who did until then when it was handed off. */
  readonly ownerIds: readonly string[];
}

/** The last that a listener hears when something was or would be missed. */
const missed = requestError("SUBGRAPH_UNAVAILABLE", "News may have been missed: read again, and subscribe again.");

/** One connection of a process that listens, with all who want to hear. */
interface Listening {
  readonly client: pg.Client;
  readonly mailboxes: Set<Mailbox<News | Error>>;
}

const listenings = new WeakMap<DataSource, Promise<Listening>>();

/**
 * Listens to what happens to cases, in every process that uses the database: PostgreSQL tells it at each commit. All
 * listeners of a process share one connection, which is closed with the last of them; when it breaks, each hears an
 * Error and its stream ends.
 */
export async function caseNews(source: DataSource): Promise<AsyncIterableIterator<News | Error>> {
  let opening = listenings.get(source);
  if (!opening) listenings.set(source, (opening = listen(source)));
  const { client, mailboxes } = await opening;
  if (listenings.get(source) !== opening) return caseNews(source); // closed meanwhile
  const mailbox = new Mailbox<News | Error>(missed, () => {
    mailboxes.delete(mailbox);
    if (mailboxes.size === 0) close(source, client);
  });
  mailboxes.add(mailbox);
  return mailbox;
}

async function listen(source: DataSource): Promise<Listening> {
  const { url } = source.options as { url?: string };
  const client = new pg.Client({ connectionString: url, application_name: "oneroof-service-news" });
  const mailboxes: Listening["mailboxes"] = new Set();
  const broken = (): void => {
    listenings.delete(source);
    for (const mailbox of [...mailboxes]) mailbox.last(missed);
  };
  client.on("error", broken).on("end", broken);
  client.on("notification", ({ payload = "" }) => {
    const [caseId = "", projectCode = "", kind = "", ...ownerIds] = payload.split(" ");
    const news = { caseId, projectCode, kind: kind as News["kind"], ownerIds };
    for (const mailbox of mailboxes) mailbox.put(news);
  });
  try {
    await client.connect();
    await client.query("listen case_news");
  } catch (error) {
    close(source, client);
    throw error;
  }
  return { client, mailboxes };
}

function close(source: DataSource, client: pg.Client): void {
  listenings.delete(source);
  client.removeAllListeners().on("error", () => undefined);
  client.end().catch(() => undefined);
}
