import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { createLocalJWKSet, type JWTVerifyGetKey } from "jose";
import { verifiedClaims } from "../../../../subgraphs/shared/door/verified-claims.js";

const claims = { sub: "emp_1", iat: 1 };

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");

describe("the claims of a token", () => {
  const ours = generateKeyPairSync("ed25519");
  const theirs = generateKeyPairSync("ed25519");
  const open = ours.publicKey.export({ format: "jwk" });
  const keyOf: JWTVerifyGetKey = createLocalJWKSet({ keys: [{ ...open, kid: "ours" }] });

  const tokenOf = (header: unknown, payload: unknown = claims, key = ours.privateKey) => {
    const signed = `${encoded(header)}.${encoded(payload)}`;
    return `${signed}.${sign(null, Buffer.from(signed), key).toString("base64url")}`;
  };
  const good = { alg: "EdDSA", kid: "ours" };

  it("are what one of our keys signed, whether its name is said or not", async () => {
    expect(await verifiedClaims(tokenOf(good), keyOf)).toEqual(claims);
    expect(await verifiedClaims(tokenOf({ alg: "EdDSA" }), keyOf)).toEqual(claims);
  });

  it("are none of what somebody else signed in our name", async () => {
    expect(await verifiedClaims(tokenOf(good, claims, theirs.privateKey), keyOf)).toBeUndefined();
  });

  it("are none once a letter of them was changed", async () => {
    const [header, , signature] = tokenOf(good).split(".");
    const changed = [header, encoded({ ...claims, sub: "emp_2" }), signature].join(".");
    expect(await verifiedClaims(changed, keyOf)).toBeUndefined();
  });

  it.each<[string, (signed: string) => string]>([
    ["no signature", () => ""],
    [
      "half a signature",
      (signed) => sign(null, Buffer.from(signed), ours.privateKey).subarray(0, 32).toString("base64url"),
    ],
  ])("are none of a token with %s", async (_, signature) => {
    const signed = `${encoded(good)}.${encoded(claims)}`;
    expect(await verifiedClaims(`${signed}.${signature(signed)}`, keyOf)).toBeUndefined();
  });

  it("are none of a token that names another way to sign, such as none, or our public key as a secret", async () => {
    const unsigned = `${encoded({ alg: "none" })}.${encoded(claims)}.`;
    const signed = `${encoded({ alg: "HS256", kid: "ours" })}.${encoded(claims)}`;
    const secret = ours.publicKey.export({ format: "pem", type: "spki" });
    const confused = `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
    for (const token of [unsigned, confused]) expect(await verifiedClaims(token, keyOf)).toBeUndefined();
  });

  it("are none of a token that asks for what we do not understand, or has a fourth part", async () => {
    expect(await verifiedClaims(tokenOf({ ...good, crit: ["b64"], b64: false }), keyOf)).toBeUndefined();
    expect(await verifiedClaims(`${tokenOf(good)}.more`, keyOf)).toBeUndefined();
  });

  it("cannot be read where there is no such key, or no JSON", async () => {
    await expect(verifiedClaims(tokenOf({ ...good, kid: "older" }), keyOf)).rejects.toThrow("no applicable key");
    await expect(verifiedClaims("a.b.c", keyOf)).rejects.toThrow(SyntaxError);
  });
});
