import { readHouseSettings } from "../../../cli/house/settings.js";

const ready = {
  PRODUCTION: "true",
  TOKEN_JWKS: "keys.json",
  TOKEN_ISSUER: "https://login.example",
  FIELD_KEYS: "/elsewhere/fields.jwks",
  AUDIT_HEADS: "/elsewhere/heads",
  SEED_CUSTOMERS: "0",
};

describe("the settings of a house in production", () => {
  it("are taken when everything is there", () => {
    expect(readHouseSettings(ready)).toMatchObject({ seedCustomers: 0, auditHeads: "/elsewhere/heads" });
  });

  it.each([
    ["TOKEN_JWKS", undefined, "TOKEN_JWKS: is missing; the development issuer is off."],
    ["TOKEN_ISSUER", "oneroof-development", "TOKEN_ISSUER: expected your own issuer"],
    ["FIELD_KEYS", undefined, "FIELD_KEYS: is missing"],
    ["AUDIT_HEADS", undefined, "AUDIT_HEADS: is missing"],
    ["SEED_CUSTOMERS", undefined, "SEED_CUSTOMERS: expected 0"],
  ])("are refused when %s is %s", (name, value, message) => {
    expect(() => readHouseSettings({ ...ready, [name]: value })).toThrow(message);
  });

  it("ask for nothing of the kind in development", () => {
    expect(readHouseSettings({})).toMatchObject({ seedCustomers: 5_000, tokens: undefined });
  });
});
