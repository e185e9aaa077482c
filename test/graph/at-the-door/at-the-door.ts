import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importJWK, type JWK, SignJWT } from "jose";
import { everybody, type TestHouse } from "../../support/house.js";

/** Who is let in, before a word of the question is read. */
export function atTheDoor(house: TestHouse): void {
  test("nobody is answered without a token, and the question is not even parsed", async () => {
    for (const body of ['{"query":"{ projects { totalCount } }"}', '{"query":"{ nonsense', "not JSON at all"]) {
      expect(await send(undefined, body)).toEqual(
        refusal("No token came with the request: send Authorization: Bearer <token>."),
      );
    }
  });

  test("a token that has expired is refused", async () => {
    expect(await send(await house.issuer.sign(everybody, -1))).toEqual(
      refusal("The token has expired: ask for a new one."),
    );
  });

  test.each([
    ["for somebody else", { aud: "another-house" }],
    ["by somebody else", { iss: "another-issuer" }],
    ["without an end", { exp: undefined }],
    ["without a subject", { sub: undefined }],
  ])("a token %s is refused, though its signature is good", async (_, claims) => {
    expect(await send(await forge(claims))).toEqual(refusal("The token is not valid here."));
  });

  test("a token without a role or projects that are known is refused", async () => {
    expect((await send(await forge({ role: "emperor" }))).status).toBe(401);
    expect((await send(await forge({ projects: "DL-01" }))).status).toBe(401);
  });

  test("the same token without a fault is let in: it is the fault that is refused", async () => {
    expect(await send(await forge({}))).toEqual({ status: 200, body: { data: { projects: { totalCount: 12 } } } });
  });

  async function send(token: string | undefined, body = '{"query":"{ projects { totalCount } }"}') {
    const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(house.url, { method: "POST", headers, body });
    return { status: response.status, body: await response.json() };
  }

  /** A token signed with the house's own key, with claims that are not what they should be. */
  async function forge(claims: object): Promise<string> {
    const jwk = JSON.parse(readFileSync(join(house.home, "keys", "issuer.jwk"), "utf8")) as JWK;
    const { issuer, audience } = house.issuer.source;
    const now = Math.floor(Date.now() / 1000);
    const good = { sub: "test", role: "administrator", projects: "*", iss: issuer, aud: audience, exp: now + 60 };
    return new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: "EdDSA" }).sign(await importJWK(jwk, "EdDSA"));
  }
}

function refusal(message: string): object {
  return { status: 401, body: { errors: [{ message, extensions: { code: "UNAUTHENTICATED" } }] } };
}
