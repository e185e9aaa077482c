import { createHash } from "node:crypto";
import { sendRaw } from "../support/send-raw.js";
import { startTown, type Town } from "../support/town.js";

describe("the explorer", () => {
  let town: Town;
  let page: Response;
  let html: string;

  beforeAll(async () => {
    town = await startTown({ explorer: { token: "the.development.token", query: "{ people { name } }" } });
    page = await fetch(town.gateway.url.replace("graphql", "explorer"));
    html = await page.text();
  });

  afterAll(() => town.stop());

  it("is one page that names no other address to load anything from", () => {
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const outsideScripts = html.replace(/<script>[\s\S]*<\/script>/, "").replace(/<style>[\s\S]*?<\/style>/, "");
    expect(outsideScripts).not.toMatch(/(src|href)="(?!data:)/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    expect(
      style.match(/@import|url\(["']?(?!["']?data:)[^)]*/g)?.filter((found) => !found.includes("#")) ?? [],
    ).toEqual([]);
  });

  it("may load nothing from elsewhere even if it wanted to, and runs no script but its own", () => {
    const policy = page.headers.get("content-security-policy") ?? "";
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it("greets with a query, the development token and the header for traces", () => {
    expect(html).toContain("{ people { name } }");
    expect(html).toContain("the.development.token");
    expect(html).toContain("X-Oneroof-Trace");
  });

  it("shows the token to this machine alone", async () => {
    const asked = await sendRaw(town.gateway.port, "GET /explorer", ["X-A: b"], "");
    expect(asked).toContain("the.development.token");
    const other = await fetch(town.gateway.url.replace("graphql", "explorer"), {
      headers: { "if-none-match": page.headers.get("etag")! },
    });
    expect(other.status).toBe(304);
  });

  it("is where a browser is sent that asks for nothing in particular", async () => {
    const root = town.gateway.url.replace("graphql", "");
    const browser = await fetch(root, { headers: { accept: "text/html,*/*" }, redirect: "manual" });
    expect({ status: browser.status, to: browser.headers.get("location") }).toEqual({ status: 302, to: "/explorer" });
    expect((await fetch(root)).status).toBe(404);
  });
});
