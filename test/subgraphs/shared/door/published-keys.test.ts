import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from "jose";
import { publishedKeys } from "../../../../subgraphs/shared/door/published-keys.js";

/** A publisher of keys that rotates them, goes away, comes back late, and counts who asks. */
interface Publisher {
  readonly url: string;
  readonly asked: string[];
  keys: JWK[];
  mood: "well" | "failing" | "hanging";
  readonly server: Server;
}

async function publisher(): Promise<Publisher> {
  const asked: string[] = [];
  const state: { keys: JWK[]; mood: Publisher["mood"] } = { keys: [], mood: "well" };
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (state.mood === "hanging") return;
    if (state.mood === "failing") return void response.writeHead(500).end("{}");
    const found = request.url?.includes("openid") ? { jwks_uri: `${url}/keys` } : { keys: state.keys };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, { url, asked, server });
}

async function key(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair("EdDSA");
  const sign = () => new SignJWT({}).setProtectedHeader({ alg: "EdDSA", kid }).setSubject("emp_1").sign(privateKey);
  return { jwk: { ...(await exportJWK(publicKey)), alg: "EdDSA", kid }, sign };
}

describe("the keys that an issuer publishes: attack 49", () => {
  let source: Publisher;
  beforeEach(async () => (source = await publisher()));
  afterEach(() => {
    source.server.closeAllConnections();
    source.server.close();
  });

  const patience = { fresh: 60_000, cooldown: 60_000, timeout: 10_000 };
  const verifierOf = (more: Partial<typeof patience> = {}, path = "/keys") => {
    const keys = publishedKeys(new URL(path, source.url), { ...patience, ...more });
    return async (token: string) => (await jwtVerify(token, keys)).payload.sub;
  };

  it("are read once for many tokens, also for those that come at the same time", async () => {
    const one = await key("one");
    source.keys = [one.jwk];
    const verify = verifierOf();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => one.sign()));
    await Promise.all(tokens.map(verify));
    await verify(await one.sign());
    expect(source.asked).toEqual(["/keys"]);
  });

  it("are found by an OpenID Connect configuration", async () => {
    const one = await key("one");
    source.keys = [one.jwk];
    const verify = verifierOf({}, "/realm/.well-known/openid-configuration");
    expect(await verify(await one.sign())).toBe("emp_1");
    expect(source.asked).toEqual(["/realm/.well-known/openid-configuration", "/keys"]);
  });

  it("may rotate: a new key is read when it is first used, and one that was taken back counts no more", async () => {
    const [one, two] = [await key("one"), await key("two")];
    source.keys = [one.jwk];
    const verify = verifierOf({ cooldown: 0, fresh: 50 });
    await verify(await one.sign());
    source.keys = [two.jwk];
    expect(await verify(await two.sign())).toBe("emp_1");
    await sleep(60);
    await verify(await two.sign());
    await sleep(60);
    await expect(verify(await one.sign())).rejects.toThrow("no applicable key");
  });

  it("are not asked for again and again by tokens with made-up keys", async () => {
    const one = await key("one");
    source.keys = [one.jwk];
    const verify = verifierOf();
    await verify(await one.sign());
    const strangers = await Promise.all(Array.from({ length: 50 }, (_, i) => key(`made-up-${i}`)));
    for (const stranger of strangers) await expect(verify(await stranger.sign())).rejects.toThrow("no applicable key");
    expect(source.asked).toHaveLength(1);
  });

  it.each(["failing", "hanging"] as const)(
    "count on while their publisher is %s, and it is not pressed",
    async (mood) => {
      const one = await key("one");
      source.keys = [one.jwk];
      const verify = verifierOf({ fresh: 1_000, cooldown: 1_000 });
      await verify(await one.sign());
      source.mood = mood;
      await sleep(1_010);
      const tokens = await Promise.all(Array.from({ length: 50 }, () => one.sign()));
      for (const token of tokens) expect(await verify(token)).toBe("emp_1");
      expect(source.asked.length).toBeLessThan(50);
    },
  );

  it("let nobody in when they were never read, until they are", async () => {
    const one = await key("one");
    source.mood = "failing";
    const verify = verifierOf({ cooldown: 1_000 });
    for (let i = 0; i < 5; i++) await expect(verify(await one.sign())).rejects.toThrow("no applicable key");
    expect(source.asked).toHaveLength(1);
    Object.assign(source, { mood: "well", keys: [one.jwk] });
    await sleep(1_010);
    expect(await verify(await one.sign())).toBe("emp_1");
  });
});
