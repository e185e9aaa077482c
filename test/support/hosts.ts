import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { signingKey } from "../../cli/house/signing-key.js";
import type { Issuer } from "../../cli/house/issuer.js";
import { ownManifest } from "../../cli/documents/own-manifest.js";
import { packageRoot } from "../../cli/package-root.js";
import { freePort } from "./free-port.js";
import { fieldKeysFile } from "./field-keys.js";
import { endProcess, type HouseProcess, startHouseProcess } from "./house-process.js";

/** The house as processes of their own on loopback: what `docker-compose.yml` runs, without the containers. */
export interface Hosts {
  readonly url: string;
  kill(subgraph: string): Promise<void>;
  revive(subgraph: string): Promise<void>;
  hold(subgraph: string, held: boolean): void;
  close(): Promise<void>;
}

/**
 * Starts each subgraph and the gateway by its main.ts, with settings from the environment alone. They run from dist/, which is brought up
 * to date when the test database starts.
 * @param databases the database of each subgraph
 * @param home a folder for the file of public keys
 */
export async function startHosts(
  databases: ReadonlyMap<string, { url: string }>,
  issuer: Issuer,
  home: string,
): Promise<Hosts> {
  const tokens = writeKeys(issuer, home);
  const keys = await writeGatewayKeys(home);
  const revoked = join(home, "revoked");
  const subgraphs = new Map<string, HouseProcess>();
  const start = async (name: string, port: number) => {
    const env = {
      FIELD_KEYS: fieldKeysFile,
      GATEWAY_JWKS: keys.public,
      DATABASE_URL: databases.get(name)!.url,
      REVOKED: revoked,
      PORT: String(port),
    };
    subgraphs.set(name, await startHouseProcess(join("subgraphs", name, "main.js"), env));
  };
  const of = (name: string) => subgraphs.get(name) ?? unknown(name);
  const endSubgraphs = () => Promise.all([...subgraphs.values()].map(({ child }) => endProcess(child, "SIGTERM")));
  try {
    // One that does not start must not keep the others from being ended.
    const started = await Promise.allSettled([...databases.keys()].map(async (name) => start(name, await freePort())));
    for (const each of started) if (each.status === "rejected") throw each.reason;
    const gateway = await startGateway({ ...tokens, GATEWAY_KEY: keys.private, REVOKED: revoked }, subgraphs);
    return {
      url: `http://127.0.0.1:${gateway.port}/graphql`,
      kill: (name) => endProcess(of(name).child, "SIGKILL"),
      revive: (name) => start(name, of(name).port),
      hold: (name, held) => void of(name).child.kill(held ? "SIGSTOP" : "SIGCONT"),
      close: async () => {
        await endProcess(gateway.child, "SIGTERM");
        await endSubgraphs();
      },
    };
  } catch (error) {
    await endSubgraphs();
    throw error;
  }
}

/** Writes the issuer's public keys to a file; returns the settings by which everybody checks tokens. */
function writeKeys({ source }: Issuer, home: string): Record<string, string> {
  const keys = join(home, "jwks.json");
  writeFileSync(keys, JSON.stringify(source.keys));
  return { TOKEN_JWKS: keys, TOKEN_ISSUER: source.issuer, TOKEN_AUDIENCE: source.audience };
}

/** Makes the gateway's key pair; returns where both halves lie. */
async function writeGatewayKeys(home: string): Promise<{ private: string; public: string }> {
  const files = { private: join(home, "gateway", "key.jwk"), public: join(home, "gateway.json") };
  const { d: _secret, ...publicKey } = await signingKey(files.private, "gateway");
  writeFileSync(files.public, JSON.stringify({ keys: [publicKey] }));
  return files;
}

function startGateway(tokens: Record<string, string>, subgraphs: ReadonlyMap<string, HouseProcess>) {
  const urls = [...subgraphs].map(([name, { port }]) => [
    `${name.toUpperCase()}_URL`,
    `http://127.0.0.1:${port}/graphql`,
  ]);
  const supergraph = join(packageRoot(), "schema", "supergraph.graphql");
  const env = {
    ...tokens,
    ...(Object.fromEntries(urls) as Record<string, string>),
    PORT: "0",
    SUPERGRAPH: supergraph,
    DOCUMENTS: ownManifest(),
  };
  return startHouseProcess(join("gateway", "main.js"), env);
}

function unknown(name: string): never {
  throw new Error(`No subgraph is called ${name}.`);
}
