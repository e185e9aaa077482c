import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { subgraphTokens } from "../../../../gateway/transports/subgraph-tokens.js";
import type { Caller } from "../../../../subgraphs/shared/caller.js";
import { type GatewayDoor, gatewayDoor } from "../../../../subgraphs/shared/door/gateway-door.js";

const caller: Caller = { subject: "hotline", role: "application", projects: ["DL-01"], scopes: ["case.read"] };
const body = '{"query":"{ cases { totalCount } }"}';

describe("the door of a subgraph", () => {
  let ours: JWK;
  let theirs: JWK;
  let door: GatewayDoor;
  beforeAll(async () => {
    [ours, theirs] = await Promise.all([pair(), pair()]);
    const { d: _secret, ...open } = ours;
    door = gatewayDoor({ keys: [{ ...open, kid: "ours" }] }, "service");
  });

  const admit = async (token: string) => door.admit(`Bearer ${token}`);

  it("lets the gateway in, for the caller whom it names, with this very body", async () => {
    const admitted = await admit(subgraphTokens({ ...ours, kid: "ours" })("service", { caller, until: 0 }, body));
    expect(admitted?.caller).toEqual(caller);
    expect([admitted?.isFor(body), admitted?.isFor(`${body} `), admitted?.isFor("")]).toEqual([true, false, false]);
  });

  it("stays shut for a token that the gateway wrote for another subgraph", async () => {
    expect(
      await admit(subgraphTokens({ ...ours, kid: "ours" })("customer", { caller, until: 0 }, body)),
    ).toBeUndefined();
  });

  it("stays shut for a key that is not the gateway's", async () => {
    expect(
      await admit(subgraphTokens({ ...theirs, kid: "ours" })("service", { caller, until: 0 }, body)),
    ).toBeUndefined();
  });

  it.each<[string, (now: number) => object, boolean]>([
    ["is as it should be", () => ({}), true],
    ["is over", (now) => ({ iat: now - 80, exp: now - 20 }), false],
    ["begins in a while", (now) => ({ iat: now + 20, exp: now + 60 }), false],
    ["was written by a clock that is a little ahead", (now) => ({ iat: now + 3, exp: now + 60 }), true],
    ["was over a moment ago by a clock that is a little behind", (now) => ({ iat: now - 63, exp: now - 3 }), true],
    ["is older than a minute, whatever end it names", (now) => ({ iat: now - 80, exp: now + 3_600 }), false],
    ["names no end", () => ({ exp: undefined }), false],
    ["names no beginning", () => ({ iat: undefined }), false],
    ["is bound to no body", () => ({ body: undefined }), false],
    ["was written by the issuer of callers' tokens", () => ({ iss: "oneroof-development" }), false],
    ["names nobody", () => ({ sub: undefined }), false],
    ["names its time in words", () => ({ iat: "now" }), false],
    ["names an unknown role", () => ({ role: "emperor" }), false],
  ])("looks at a token that %s", async (_, claims, opens) => {
    const now = Math.floor(Date.now() / 1_000);
    const good = { sub: "emp_1", role: "administrator", projects: "*", iss: "oneroof-gateway", aud: "service" };
    const token = new SignJWT({ ...good, iat: now, exp: now + 60, body: "x", ...claims(now) });
    const key = await importJWK(ours, "EdDSA");
    const admitted = await admit(await token.setProtectedHeader({ alg: "EdDSA", kid: "ours" }).sign(key));
    expect(admitted !== undefined).toBe(opens);
  });

  it("opens to no header of another form", async () => {
    for (const header of [undefined, "", "Basic YTpi", "Bearer ", "Bearer nonsense"])
      expect(await door.admit(header)).toBeUndefined();
  });
});

async function pair(): Promise<JWK> {
  return exportJWK((await generateKeyPair("EdDSA", { extractable: true })).privateKey);
}
