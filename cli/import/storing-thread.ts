// The program of a thread that stores batches; see `StoringThreads`.
import { parentPort, workerData } from "node:worker_threads";
import { customerDatabase } from "../../subgraphs/customer/database.js";
import { connect } from "../../subgraphs/shared/database.js";
import { postgresCode } from "../../subgraphs/shared/errors.js";
import { openFieldKeys } from "../../subgraphs/shared/keys/open-field-keys.js";
import { plainMessage } from "../plain-message.js";
import { prepareBatch } from "./prepare-batch.js";
import type { StoringAnswer, StoringOrder, StoringPlace } from "./storing-threads.js";

const { url, fieldKeys, source, sideBySide } = workerData as StoringPlace;
const database = await connect(customerDatabase, url, sideBySide, openFieldKeys(fieldKeys));

parentPort?.on("message", ({ number, batch }: StoringOrder) => {
  const answer = (became: StoringAnswer["became"]) =>
    parentPort?.postMessage({ number, became } satisfies StoringAnswer);
  prepareBatch(database, source, batch)
    .then((prepared) => prepared.store())
    .then(answer, (error: unknown) => answer({ message: plainMessage(error), code: postgresCode(error) }));
});
