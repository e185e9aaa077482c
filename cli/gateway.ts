import { Command, Option } from "commander";
import { pino } from "pino";
import { type RunningGateway, startGateway } from "../gateway/gateway.js";
import { httpTransports } from "../gateway/http-transports.js";
import { startFromSettings } from "../gateway/start-from-settings.js";
import { portOf } from "./port-of.js";
import { environment } from "./settings.js";
import { untilSignal } from "../gateway/until-signal.js";

interface GatewayFlags {
  readonly supergraph: string;
  readonly port: number;
  readonly open?: true;
  readonly verbose?: true;
}

/** The command `oneroof gateway`: serves any Federation 2 supergraph, with the subgraphs where it says they are. */
export function gatewayCommand(): Command {
  return new Command("gateway")
    .description(
      "Serve a Federation 2 supergraph from a file; its subgraphs are asked over HTTP where it says they are.",
    )
    .requiredOption("--supergraph <file>", "the composed supergraph; it is swapped when the file changes")
    .addOption(port)
    .option("--open", "answer everyone on this machine, without tokens; listens on loopback alone")
    .option("--verbose", "with --open, log every request, too")
    .addHelpText("after", help)
    .action(async (flags: GatewayFlags) => {
      const gateway = await (flags.open ? startOpen(flags) : startFromSettings(settingsOf(flags)));
      const ended = untilSignal(gateway); // whoever reads the banner may send a signal at once
      if (flags.open) console.log(banner(gateway, flags));
      await ended;
    });
}

const port = new Option("--port <number>", "the port to listen on, 0 for any free one")
  .env("PORT")
  .argParser(portOf)
  .default(4000);

const help = `
Without --open every request needs a token, and the settings of gateway/main.ts
are read from the environment: TOKEN_JWKS (a file or an address), TOKEN_ISSUER,
TOKEN_AUDIENCE, HOST, CORS_ORIGINS, LOG_LEVEL and others that docs/settings.md lists.
A subgraph is asked elsewhere by <NAME>_URL, as in CUSTOMER_URL=http://...

Examples:
  $ oneroof gateway --supergraph supergraph.graphql --open
  $ curl localhost:4000/graphql -H 'content-type: application/json' -d '{"query":"{ __typename }"}'
  $ TOKEN_JWKS=keys.json oneroof gateway --supergraph supergraph.graphql --port 8080

Ctrl-C ends it: requests in flight finish first. SIGHUP reads the file again.`;

function startOpen({ supergraph, port, verbose }: GatewayFlags): Promise<RunningGateway> {
  return startGateway({
    supergraph: { file: supergraph },
    transports: httpTransports(environment()),
    port,
    logger: pino({ name: "gateway", level: verbose ? "info" : "warn" }),
  });
}

function settingsOf({ supergraph, port }: GatewayFlags): Record<string, string | undefined> {
  return { ...environment(), SUPERGRAPH: supergraph, PORT: String(port) };
}

function banner({ url }: RunningGateway, { supergraph }: GatewayFlags): string {
  return `
  Oneroof gateway, open to this machine

  GraphQL     ${url}
  Explorer    ${url.replace(/graphql$/, "explorer")}
  Supergraph  ${supergraph} (swapped when it changes)

  Ctrl-C stops it.
`;
}
