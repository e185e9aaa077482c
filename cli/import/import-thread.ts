// The program of a thread that understands rows and stores batches; see `ImportThreads`.
import { parentPort, workerData } from "node:worker_threads";
import { unpackRows } from "../../subgraphs/customer/actions/packed-rows.js";
import { understoodRow } from "../../subgraphs/customer/actions/understood-row.js";
import { customerDatabase } from "../../subgraphs/customer/database.js";
import { connect } from "../../subgraphs/shared/database.js";
import { postgresCode } from "../../subgraphs/shared/errors.js";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";
import { plainMessage } from "../plain-message.js";
import type { Answer, Message, Order, Place } from "./import-threads.js";
import { prepareBatch } from "./prepare-batch.js";

const { url, fieldKeys, source, sideBySide } = workerData as Place;
const database = await connect(customerDatabase, url, sideBySide, openFieldKeys(fieldKeys));

parentPort?.on("message", ({ number, order }: Message) => {
  const answer = (became: Answer["became"]) => parentPort?.postMessage({ number, became } satisfies Answer);
  carryOut(order).then(answer, (error: unknown) => answer({ message: plainMessage(error), code: postgresCode(error) }));
});

/** What was understood goes as JSON, which is read faster than it is cloned. */
async function carryOut(order: Order): Promise<Answer["became"]> {
  if (order.kind === "store") return (await prepareBatch(database, source, order)).store();
  const rows = unpackRows(order.bytes, source);
  return JSON.stringify(rows.map((row) => understoodRow(database.manager, row)));
}
