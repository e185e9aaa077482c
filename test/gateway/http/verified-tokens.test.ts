import { setTimeout as sleep } from "node:timers/promises";
import { VerifiedTokens } from "../../../gateway/http/verified-tokens.js";

const credentials = (token: string, lasts = 60_000) => ({
  caller: { subject: "emp_1", role: "service_agent", projects: ["DL-01"] } as const,
  token,
  issued: Date.now(),
  expires: Date.now() + lasts,
});

describe("verified tokens", () => {
  it("are known for a while, and no other token with them", async () => {
    const tokens = new VerifiedTokens(500);
    const one = credentials("one");
    tokens.add(one);
    expect(tokens.find("one")).toBe(one);
    expect(tokens.find("two")).toBeUndefined();
    await sleep(520);
    expect(tokens.find("one")).toBeUndefined();
  });

  it("are not known beyond their own expiry", async () => {
    const tokens = new VerifiedTokens();
    tokens.add(credentials("short", 300));
    await sleep(320);
    expect(tokens.find("short")).toBeUndefined();
  });

  it("do not fill the memory", () => {
    const tokens = new VerifiedTokens(5_000, 10);
    for (let i = 0; i < 100; i++) tokens.add(credentials(String(i)));
    const known = Array.from({ length: 100 }, (_, i) => tokens.find(String(i))).filter(Boolean);
    expect(known.length).toBeLessThanOrEqual(10);
    expect(tokens.find("99")).toBeDefined();
  });
});
