import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { ask } from "./support/ask.js";
import { testIssuer, type TestIssuer } from "./support/issuer.js";
import { sendRaw } from "./support/send-raw.js";
import { startTown, type Town } from "./support/town.js";

describe("the door of the gateway", () => {
  let issuer: TestIssuer;
  let town: Town;

  beforeAll(async () => {
    issuer = await testIssuer();
    town = await startTown({ tokens: issuer.source });
  });

  afterAll(() => town.stop());

  const withToken = (token: string) =>
    ask(town.gateway.url, "{ people { id } }", { headers: { authorization: `Bearer ${token}` } });

  /** A token that is right in all but its key. */
  const signedByStranger = async (header: object) => {
    const { privateKey, publicKey } = await generateKeyPair("EdDSA", { extractable: true });
    return new SignJWT({ role: "administrator", projects: "*", sub: "x", iss: "test", aud: "oneroof" })
      .setProtectedHeader({ alg: "EdDSA", ...header, jwk: await exportJWK(publicKey) })
      .setExpirationTime("1h")
      .sign(privateKey);
  };

  it("lets in whoever brings a good token", async () => {
    const { status, body } = await withToken(await issuer.sign());
    expect({ status, body }).toEqual({ status: 200, body: { data: { people: [{ id: "1" }, { id: "2" }] } } });
  });

  it("answers 401 without a token, in the shape of GraphQL, and says how to bring one", async () => {
    const { status, headers, body } = await ask(town.gateway.url, "{ people { id } }");
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toBe('Bearer realm="oneroof"');
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
    expect(body).not.toHaveProperty("data");
  });

  it.each<[string, () => Promise<string>]>([
    ["that is no token", () => Promise.resolve("abc")],
    [
      "that nobody signed",
      () =>
        Promise.resolve(
          new UnsecuredJWT({ role: "administrator", projects: "*", sub: "x" })
            .setIssuer("test")
            .setAudience("oneroof")
            .setExpirationTime("1h")
            .encode(),
        ),
    ],
    ["that a stranger signed", () => signedByStranger({})],
    ["that names its own key", () => signedByStranger({ kid: "../../etc/passwd" })],
    [
      "that was changed",
      async () =>
        (await issuer.sign()).replace(
          /\.[^.]+\./,
          `.${btoa('{"sub":"emp_1","role":"administrator"}').replace(/=+$/, "")}.`,
        ),
    ],
    ["of another issuer", () => issuer.sign({ issuer: "other" })],
    ["for another audience", () => issuer.sign({ audience: "other" })],
    ["without an expiry", () => issuer.sign({ expiresIn: null })],
    ["that has expired", () => issuer.sign({ expiresIn: -60 })],
    ["with a role that is not known", () => issuer.sign({ role: "emperor" })],
    ["of ten thousand letters", () => Promise.resolve("a".repeat(10_000))],
  ])("answers 401 to a token %s", async (_what, token) => {
    const { status, headers, body } = await withToken(await token());
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toContain("invalid_token");
    expect(body.errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  });

  it("answers 401 to two tokens in one request, though one is good", async () => {
    const token = await issuer.sign();
    const lines = [`Authorization: Bearer ${token}`, `Authorization: Bearer ${token}x`];
    expect(await sendRaw(town.gateway.port, "POST /graphql", lines, '{"query":"{ __typename }"}')).toMatch(
      /^HTTP\/1.1 401 /,
    );
  });

  it("follows no address that a token names", async () => {
    const visits: unknown[] = [];
    const listener = createServer((request, response) => {
      visits.push(request.url);
      response.end("{}");
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/keys`;
    const { status } = await withToken(await signedByStranger({ jku: address, x5u: address }));
    listener.close();
    expect({ status, visits }).toEqual({ status: 401, visits: [] });
  });

  it("decides before the body is read: a caller without a token learns nothing by what it sends", async () => {
    const half = await sendRaw(town.gateway.port, "POST /graphql", ["Content-Length: 100000"], '{"query":');
    expect(half).toMatch(/^HTTP\/1.1 401 /);
    const { body } = await ask(town.gateway.url, "{ peeple { id } }");
    expect(JSON.stringify(body)).not.toMatch(/people|Query/);
  });

  it("shows nobody's token to the log", async () => {
    const token = await issuer.sign();
    await withToken(token);
    expect(JSON.stringify(town.logged)).not.toContain(token.slice(20));
  });
});
