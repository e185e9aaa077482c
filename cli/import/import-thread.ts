// The program of a thread that understands rows and stores batches; see `ImportThreads`.
import { parentPort, workerData } from "node:worker_threads";
import { understandRows } from "../../subgraphs/customer/actions/understand-rows.js";
import { customerDatabase } from "../../subgraphs/customer/database.js";
import { connect } from "../../subgraphs/shared/database.js";
import { postgresCode } from "../../subgraphs/shared/errors.js";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";
import { plainMessage } from "../plain-message.js";
import type { Answer, Message, Order, Place } from "./import-threads.js";
import { storeBatch } from "./store-batch.js";

const { url, fieldKeys, source, sideBySide } = workerData as Place;
const database = await connect(customerDatabase, url, sideBySide, openFieldKeys(fieldKeys));

parentPort?.on("message", ({ number, order }: Message) => {
  const answer = (became: Answer["became"]) => {
    const handedOver = became instanceof Uint8Array ? [became.buffer] : []; // not copied
    parentPort?.postMessage({ number, became } satisfies Answer, handedOver);
  };
  carryOut(order).then(answer, (error: unknown) => answer({ message: plainMessage(error), code: postgresCode(error) }));
});

async function carryOut(order: Order): Promise<Answer["became"]> {
  return order.kind === "store" ? storeBatch(database, source, order) : understandRows(database.manager, order.bytes);
}
