import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { packageRoot } from "../../cli/package-root.js";
import { settingFor } from "../../gateway/http-transports.js";
import { gatewaySettings } from "../../gateway/settings.js";
import { subgraphSettings } from "../../subgraphs/shared/serve.js";
import { readSettings } from "../../subgraphs/shared/settings.js";
import { textOf } from "./files-of.js";

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly build?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes: readonly (string | { readonly target: string })[];
  readonly networks: readonly string[];
}

/** The value of a setting as compose fills it in: variables that are given, or their defaults. */
function filledIn(value: string, given: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, more?: string) => {
    const found = given[name];
    if (found !== undefined) return found;
    if (kind === "-") return more ?? "";
    throw new Error(more ?? `${name} is not given.`);
  });
}

const given = { POSTGRES_PASSWORD: "letters1and2digits3" };
const text = textOf("docker-compose.yml");
const { services } = parse(text, { merge: true }) as { services: Readonly<Record<string, Service>> };
const subgraphs = readdirSync(join(packageRoot(), "subgraphs")).filter(
  (name) => !["shared", "rights.ts"].includes(name),
);

function environmentOf(name: string): Record<string, string> {
  const entries = Object.entries(services[name]!.environment);
  return Object.fromEntries(entries.map(([key, value]) => [key, filledIn(value, given)]));
}

/** The addresses that the supergraph has for its subgraphs, by their names. */
const addresses = new Map(
  [...textOf("schema/supergraph.graphql").matchAll(/@join__graph\(name: "(\w+)", url: "([^"]+)"\)/g)].map(
    ([, name = "", url = ""]) => [name, new URL(url)],
  ),
);

describe("docker-compose.yml", () => {
  it("has a container for each subgraph, one for the gateway and one for PostgreSQL, and no other", () => {
    expect(Object.keys(services).sort()).toEqual([...subgraphs, "gateway", "postgres"].sort());
    expect([...addresses.keys()].sort()).toEqual([...subgraphs].sort());
  });

  it.each([...subgraphs.map((name) => `subgraphs/${name}`), "gateway"])("runs %s by its own main.ts", (folder) => {
    const { command, build } = services[folder.split("/").at(-1)!]!;
    expect({ command, build }).toEqual({ command: ["node", `dist/${folder}/main.js`], build: "." });
    expect(existsSync(join(packageRoot(), folder, "main.ts"))).toBe(true);
  });

  it.each(subgraphs)("gives %s settings that its code knows and takes, and a database of its own", (name) => {
    const environment = environmentOf(name);
    expect(Object.keys(environment).filter((setting) => !(setting in subgraphSettings))).toEqual([]);
    const settings = readSettings(subgraphSettings, environment);
    expect(settings.DATABASE_URL).toBe(`postgres://oneroof:${given.POSTGRES_PASSWORD}@postgres:5432/oneroof_${name}`);
    expect(services[name]!.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  });

  it("gives the gateway settings that its code knows and takes, and the address of every subgraph", () => {
    const environment = environmentOf("gateway");
    const known = [...Object.keys(gatewaySettings), ...subgraphs.map(settingFor)];
    expect(Object.keys(environment).filter((setting) => !known.includes(setting))).toEqual([]);
    expect(existsSync(join(packageRoot(), readSettings(gatewaySettings, environment).SUPERGRAPH))).toBe(true);
    const healthy = subgraphs.map((name) => [name, { condition: "service_healthy" }] as const);
    expect(services["gateway"]!.depends_on).toEqual(Object.fromEntries(healthy));
  });

  it.each(subgraphs)("lets %s listen where the supergraph and the gateway's setting look for it", (name) => {
    const { PORT, HOST } = readSettings(subgraphSettings, environmentOf(name));
    const address = `http://${name}:${PORT}/graphql`;
    expect([addresses.get(name)?.href, environmentOf("gateway")[settingFor(name)]]).toEqual([address, address]);
    expect(HOST).toBe("0.0.0.0");
  });

  it("mounts the keys where every process is told to read them", () => {
    const keys = [
      ...subgraphs.map((name) => [name, "GATEWAY_JWKS"]),
      ["gateway", "TOKEN_JWKS"],
      ["gateway", "GATEWAY_KEY"],
      ["customer", "FIELD_KEYS"],
    ];
    for (const [name = "", setting = ""] of keys) {
      const target = environmentOf(name)[setting];
      expect([setting, target]).toEqual([setting, expect.any(String)]);
      expect(services[name]!.volumes).toContainEqual(
        expect.objectContaining({ type: "bind", target, read_only: true }),
      );
    }
  });

  it("lets the directory write whose tokens count no more where the gateway reads it", () => {
    const [written, read] = [environmentOf("organization")["REVOKED"], environmentOf("gateway")["REVOKED"]];
    const folder = written?.slice(0, written.lastIndexOf("/"));
    expect([read, textOf("Dockerfile").includes(` ${folder}\n`)]).toEqual([written, true]);
    expect(services["organization"]!.volumes).toContain(`revoked:${folder}`);
    expect(services["gateway"]!.volumes).toContain(`revoked:${folder}:ro`);
  });

  it("waits for nothing that has no health check", () => {
    const awaited = new Set(Object.values(services).flatMap(({ depends_on = {} }) => Object.keys(depends_on)));
    for (const name of awaited) {
      const { healthcheck, build } = services[name]!;
      expect(healthcheck !== undefined || (build === "." && /^HEALTHCHECK /m.test(textOf("Dockerfile")))).toBe(true);
    }
  });

  it("opens one port, the gateway's, to this machine", () => {
    const open = Object.entries(services).filter(([, { ports = [] }]) => ports.length > 0);
    expect(open.map(([name, { ports = [] }]) => [name, ports.map((port) => filledIn(port, given))])).toEqual([
      ["gateway", ["127.0.0.1:4000:4000"]],
    ]);
  });

  it("holds no secret: the password comes from outside, and its absence is said plainly", () => {
    const passwords = [...text.matchAll(/PASSWORD: (.*)|postgres:\/\/\w+:(.*?)@/g)].map(([, set, used]) => set ?? used);
    expect(passwords).toHaveLength(1 + subgraphs.length);
    for (const password of passwords) expect(password).toMatch(/^\$\{POSTGRES_PASSWORD(:\?.+)?\}$/);
    const { POSTGRES_PASSWORD } = services["postgres"]!.environment;
    expect(() => filledIn(POSTGRES_PASSWORD!, {})).toThrow("Set POSTGRES_PASSWORD in .env, letters and digits only");
  });
});

describe("the image", () => {
  const lines = textOf("Dockerfile").split("\n");
  const copied = lines
    .filter((line) => line.startsWith("COPY ") && !line.includes("--from="))
    .flatMap((line) => line.split(" ").slice(1, -1));

  it("is made of files that are there, and that are handed to the engine", () => {
    const handed = textOf(".dockerignore").split("\n");
    for (const path of copied) {
      expect([path, existsSync(join(packageRoot(), path))]).toEqual([path, true]);
      expect(handed.some((line) => [`!${path}`, `!${path.split("/")[0]!}/`].includes(line)) || path).toBe(true);
    }
  });

  it("holds everything that is compiled, installs by the lock, and runs as nobody in particular", () => {
    const rooms = /const rooms = (\[.*\]);/.exec(textOf("bin/build.mjs"))?.[1] ?? "[]";
    const there = (JSON.parse(rooms) as string[]).filter((room) => /\.ts$/m.test(namesBelow(room)));
    expect(copied).toEqual(expect.arrayContaining(there));
    const runtime = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
    expect(runtime).toContain("USER node");
    expect(runtime.filter((line) => line.startsWith("RUN "))).toEqual([]);
    expect(lines.filter((line) => /npm (i|install)\b/.test(line))).toEqual([]);
  });
});

/** The names of all files below a folder, a line each; nothing when there is none. */
function namesBelow(folder: string): string {
  const path = join(packageRoot(), folder);
  return existsSync(path) ? readdirSync(path, { recursive: true }).join("\n") : "";
}
