import { createHmac } from "node:crypto";
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from "jose";
import { type Caller, mayAct, roles, TokenRefused, tokenVerifier, worksFor } from "../../../subgraphs/shared/caller.js";
import { tinyServer } from "../../support/tiny-server.js";

const claims = { sub: "emp_1", role: "service_agent", projects: ["DL-01"], iss: "issuer", aud: "oneroof" };

interface Pair {
  readonly jwk: JWK;
  readonly spki: string;
  sign(payload: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
}

async function pair(alg: string, kid: string): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    jwk: { ...(await exportJWK(publicKey)), alg, kid },
    spki: await exportSPKI(publicKey),
    sign: (payload, header = {}) =>
      new SignJWT({ exp: inSeconds(60), ...payload }).setProtectedHeader({ alg, kid, ...header }).sign(privateKey),
  };
}

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

let ours: Pair;
let theirs: Pair;
let verify: (token: string) => Promise<Caller>;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([pair("EdDSA", "ours"), pair("EdDSA", "theirs")]);
  verify = tokenVerifier({ keys: { keys: [ours.jwk] }, issuer: "issuer", audience: "oneroof" });
});

describe("a token", () => {
  test("of our issuer names its caller", async () => {
    expect(await verify(await ours.sign(claims))).toEqual({
      subject: "emp_1",
      role: "service_agent",
      projects: ["DL-01"],
    });
  });

  test.each(roles)("may name the role %s", async (role) => {
    expect(await verify(await ours.sign({ ...claims, role, projects: "*" }))).toMatchObject({ role, projects: "*" });
  });

  test("may name no project, a list of audiences, and be signed with ES256 or RS256", async () => {
    expect(await verify(await ours.sign({ ...claims, projects: [], aud: ["others", "oneroof"] }))).toMatchObject({
      projects: [],
    });
    for (const alg of ["ES256", "RS256"]) {
      const other = await pair(alg, alg);
      const verifyOther = tokenVerifier({ keys: { keys: [other.jwk] }, issuer: "issuer", audience: "oneroof" });
      expect(await verifyOther(await other.sign(claims))).toMatchObject({ subject: "emp_1" });
    }
  });

  test("that expired within the last seconds still counts, since clocks differ", async () => {
    expect(await verify(await ours.sign({ ...claims, exp: inSeconds(-2) }))).toMatchObject({ subject: "emp_1" });
  });
});

const invalid = "The token is not valid here.";

describe("a token is refused", () => {
  test.each<[string, Record<string, unknown>, string | RegExp]>([
    ["of another issuer", { iss: "somebody" }, invalid],
    ["of no issuer", { iss: undefined }, invalid],
    ["for another audience", { aud: "others" }, invalid],
    ["for no audience", { aud: undefined }, invalid],
    ["that never expires", { exp: undefined }, invalid],
    ["that expired", { exp: inSeconds(-60) }, "The token has expired: ask for a new one."],
    ["that is not valid yet", { nbf: inSeconds(60) }, invalid],
    ["with an expiry that is no number", { exp: "never" }, invalid],
    ["of nobody", { sub: undefined }, invalid],
    ["of an empty subject", { sub: "" }, "The token names no subject."],
    ["of a subject that is no text", { sub: 7 }, /subject/],
    ["with an unknown role", { role: "root" }, "The token names no role that is known here."],
    ["with a role of every object", { role: "constructor" }, "The token names no role that is known here."],
    ["with several roles", { role: ["administrator"] }, "The token names no role that is known here."],
    ["without a role", { role: undefined }, "The token names no role that is known here."],
    ["without projects", { projects: undefined }, 'The token names no projects: a list of codes, or "*".'],
    ["with projects in one text", { projects: "DL-01" }, 'The token names no projects: a list of codes, or "*".'],
    ["with projects that are no texts", { projects: [1] }, 'The token names no projects: a list of codes, or "*".'],
    ["with null for projects", { projects: null }, 'The token names no projects: a list of codes, or "*".'],
  ])("%s", async (_, wrong, message) => {
    const refused = verify(await ours.sign({ ...claims, ...wrong }));
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(TokenRefused);
  });

  test("that is signed by nobody (alg none)", async () => {
    const payload = base64({ ...claims, exp: inSeconds(60) });
    for (const alg of ["none", "None", "NONE", ""])
      await expect(verify(`${base64({ alg, kid: "ours" })}.${payload}.`)).rejects.toThrow(invalid);
  });

  test("that is signed with our public key as a secret (HS256)", async () => {
    for (const secret of [ours.spki, ours.jwk.x!, JSON.stringify(ours.jwk)]) {
      const text = `${base64({ alg: "HS256", kid: "ours" })}.${base64({ ...claims, exp: inSeconds(60) })}`;
      const signature = createHmac("sha256", secret).update(text).digest("base64url");
      await expect(verify(`${text}.${signature}`)).rejects.toThrow(invalid);
    }
  });

  test("that is signed by another key, be it named as ours or carried along in the header", async () => {
    await expect(verify(await theirs.sign(claims))).rejects.toThrow(invalid);
    await expect(verify(await theirs.sign(claims, { kid: "ours" }))).rejects.toThrow(invalid);
    await expect(verify(await theirs.sign(claims, { kid: "ours", jwk: theirs.jwk }))).rejects.toThrow(invalid);
    await expect(verify(await theirs.sign(claims, { jku: "http://127.0.0.1:1/keys" }))).rejects.toThrow(invalid);
  });

  test("whose claims were changed after it was signed", async () => {
    const [head, , signature] = (await ours.sign(claims)).split(".");
    const payload = base64({ ...claims, role: "administrator", exp: inSeconds(60) });
    await expect(verify([head, payload, signature].join("."))).rejects.toThrow(invalid);
  });

  test.each(["", "x", "a.b.c", "..", "null", "{}"])("that is none: %j", async (token) => {
    await expect(verify(token)).rejects.toThrow(invalid);
  });
});

describe("keys behind an address", () => {
  test("are fetched once and serve many tokens", async () => {
    const server = await tinyServer((response) => response.end(JSON.stringify({ keys: [ours.jwk] })));
    const remote = tokenVerifier({ keys: new URL(server.url), issuer: "issuer", audience: "oneroof" });
    for (let i = 0; i < 3; i += 1) expect(await remote(await ours.sign(claims))).toMatchObject({ subject: "emp_1" });
    expect(server.seen).toHaveLength(1);
    await server.close();
  });

  test("that nobody publishes let no token in, and say nothing of the address", async () => {
    const remote = tokenVerifier({ keys: new URL("http://127.0.0.1:1/keys"), issuer: "issuer", audience: "oneroof" });
    await expect(remote(await ours.sign(claims))).rejects.toThrow(invalid);
  });
});

describe("who may act", () => {
  const agent: Caller = { subject: "emp_1", role: "service_agent", projects: ["DL-01"] };

  test.each<[Partial<Caller>, string | undefined, string | undefined]>([
    [{}, "DL-01", undefined],
    [{}, undefined, undefined],
    [{}, "DL-02", "This project is not one of yours."],
    [{ projects: "*" }, "DL-02", undefined],
    [{ projects: [] }, "DL-01", "This project is not one of yours."],
    [{ role: "sales_manager" }, "DL-01", "Your role may not do this."],
    [{ role: "administrator" }, "DL-01", undefined],
    [{ role: "administrator" }, "DL-02", "This project is not one of yours."],
  ])("with %j for %s: %s", (changed, project, refusal) => {
    const act = () => mayAct({ ...agent, ...changed }, ["service_agent"], project);
    if (refusal)
      expect(act).toThrow(expect.objectContaining({ message: refusal, extensions: { code: "FORBIDDEN" } }) as Error);
    else expect(act).not.toThrow();
  });

  test("works for the projects of the token, by whole codes", () => {
    expect(["DL-01", "DL-0", "*", ""].map((code) => worksFor(agent, code))).toEqual([true, false, false, false]);
  });
});
