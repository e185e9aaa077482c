import { resolve } from "node:path";
import { Command } from "commander";
import { type Caller, roles, type Role } from "../subgraphs/shared/caller.js";
import { rights } from "../subgraphs/rights.js";
import { houseFolder } from "./house/folder.js";
import { developmentIssuer } from "./house/issuer.js";
import { signingKey } from "./house/signing-key.js";
import { revoke } from "../subgraphs/shared/background/revoke.js";
import { environment } from "./settings.js";

/** Short names that read well in `--as`. */
const shortNames: Readonly<Record<string, Role>> = {
  sales: "sales_consultant",
  service: "service_agent",
  property: "property_butler",
  city: "city_manager",
  analyst: "group_analyst",
  steward: "data_steward",
  privacy: "privacy_officer",
  admin: "administrator",
  app: "application",
};

/** `oneroof token`: a token of the development issuer. */
export function tokenCommand(): Command {
  return new Command("token")
    .description("print a token of the development issuer, for a role in some projects")
    .option(
      "--as <role[@projects]>",
      "the role and its projects, as in sales@DL-01,DL-02; no projects: all of them",
      "admin",
    )
    .option("--subject <id>", "whom it names: an employee's id or an application's name")
    .option("--scopes <list>", "what an application may do: names of rights, with commas between")
    .option("--hours <n>", "how long it is valid", "12")
    .option(
      "--gateway-key <file>",
      "make the gateway's key when it is not there, and print its public keys, for GATEWAY_JWKS",
    )
    .option("--revoke <subject>", "keep a subject out with every token written until now (see REVOKED)")
    .option("--jwks", "print the issuer's public keys instead, for the TOKEN_JWKS of other hosts")
    .addHelpText(
      "after",
      `\nRoles: ${roles.join(", ")}\nShort: ${Object.keys(shortNames).join(", ")}\n\nExamples:
  $ curl -H "Authorization: Bearer $(oneroof token --as service@DL-01)" ...
  $ oneroof token --as app --scopes customer.read,case.read --subject nightly-export --hours 1
  $ oneroof token --revoke emp_01h455vb4pex5vsknk084sn02q`,
    )
    .action(printToken);
}

interface TokenOptions {
  readonly as: string;
  readonly subject?: string;
  readonly scopes?: string;
  readonly hours: string;
  readonly jwks?: boolean;
  readonly gatewayKey?: string;
  readonly revoke?: string;
}

async function printToken(options: TokenOptions): Promise<void> {
  if (options.gatewayKey !== undefined) return printGatewayKeys(options.gatewayKey);
  if (options.revoke !== undefined) return revokeSubject(options.revoke);
  const { ONEROOF_HOME, TOKEN_JWKS } = environment();
  if (TOKEN_JWKS) throw new Error("This house takes its tokens from TOKEN_JWKS, so the development issuer is off.");
  const hours = Number(options.hours);
  if (!(hours > 0)) throw new Error(`--hours expects a number above 0, and was "${options.hours}".`);
  const issuer = await developmentIssuer(houseFolder(ONEROOF_HOME));
  if (options.jwks) {
    console.log(JSON.stringify(issuer.source.keys));
    return;
  }
  console.log(await issuer.sign(callerOf(options), hours));
}

async function revokeSubject(subject: string): Promise<void> {
  const { readHouseSettings } = await import("./house/settings.js"); // a second of loading, which printing a token needs not
  revoke(readHouseSettings(environment()).revoked, subject);
}

async function printGatewayKeys(file: string): Promise<void> {
  const { d: _secret, ...publicKey } = await signingKey(resolve(file), "gateway");
  console.log(JSON.stringify({ keys: [publicKey] }));
}

/** Reads whom a token is to name, as the command is told. Throws an Error that says what was expected. */
export function callerOf({ as, subject, scopes: list }: TokenOptions): Caller {
  const [name = "", codes] = as.split("@");
  const role = shortNames[name] ?? roles.find((known) => known === name);
  if (!role) throw new Error(`--as expects one of the roles ${roles.join(", ")}, and was "${name}".`);
  const projects = codes ? codes.split(",") : ("*" as const);
  const scopes = list?.split(",") ?? [];
  const unknown = scopes.find((scope) => !(scope in rights));
  if (unknown !== undefined)
    throw new Error(`--scopes expects names of rights (SECURITY.md lists them), and was "${unknown}".`);
  return { subject: subject ?? name, role, projects, ...(list !== undefined && { scopes }) };
}
