import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { Command } from "commander";
import { execute } from "graphql";
import { createHandler } from "graphql-http/lib/use/http";
import { mockSchema } from "./mock/mock-schema.js";
import { withoutIds } from "./mock/without-ids.js";
import { packageRoot } from "./package-root.js";
import { portOf } from "./port-of.js";

/** `oneroof mock`: the same schema with made-up answers, for teams' own tests; no database, no tokens. */
export function mockCommand(): Command {
  return new Command("mock")
    .description(
      "serve the graph's schema with made-up answers, the same for the same question; no database, no tokens",
    )
    .option("--schema <file>", "the schema that clients see; that of this version unless told")
    .option("--port <number>", "the port to listen on, 0 for any free one", portOf, 4000)
    .addHelpText("after", help)
    .action(serve);
}

const help = `
Lists have two items and one page, mutations always succeed, nothing is null; an id that is asked for is the id of the answer.
It listens on this machine alone.

Example:
  $ oneroof mock --port 4100
  $ curl localhost:4100/graphql -H 'content-type: application/json' -d '{"query":"{ customer(id: \\"c1\\") { id name } }"}'`;

function ownSchema(): string {
  return join(packageRoot(), "schema", "api.graphql");
}

async function serve({ schema: file = ownSchema(), port }: { schema?: string; port: number }): Promise<void> {
  const { schema, fieldResolver } = mockSchema(readFileSync(file, "utf8"));
  const answer = createHandler({
    schema,
    execute: (args) => execute({ ...args, fieldResolver }),
    parseRequestParams: withoutIds,
  });
  const server = createServer((request, response) => {
    if (request.url?.split("?")[0] === "/graphql") void answer(request, response);
    else response.writeHead(404).end("Only /graphql is here.");
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  console.log(`Mock  http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\nStop  Ctrl-C`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  server.closeAllConnections();
  server.close();
}
