import { createHash } from "node:crypto";
import { startTown, type Town } from "../support/town.js";

describe("the explorer", () => {
  let town: Town;
  let page: Response;
  let html: string;

  beforeAll(async () => {
    town = await startTown({ explorer: { query: "{ people { name } } # </script>" } });
    page = await fetch(town.gateway.url.replace("graphql", "explorer"));
    html = await page.text();
  });

  afterAll(() => town.stop());

  it("is one page that names no other address to load anything from", () => {
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const outsideScripts = html
      .replace(/<script type[^>]*>[\s\S]*<\/script>/, "")
      .replace(/<style>[\s\S]*?<\/style>/, "");
    expect(outsideScripts).not.toMatch(/(src|href)="(?!data:)/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    expect(
      style.match(/@import|url\(["']?(?!["']?data:)[^)]*/g)?.filter((found) => !found.includes("#")) ?? [],
    ).toEqual([]);
  });

  it("may load nothing from elsewhere even if it wanted to, and runs no script but its own two", () => {
    const policy = page.headers.get("content-security-policy") ?? "";
    const scripts = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)];
    const hashes = scripts.map(([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(hashes).toHaveLength(2);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain(`script-src ${hashes.join(" ")};`);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it("greets with a query, whatever stands in it, and with neither desk nor token where none was given", async () => {
    const greeting = JSON.parse(/id="greeting">(.*)<\/script>/.exec(html)?.[1] ?? "");
    expect(greeting).toMatchObject({
      desk: false,
      graphiql: { defaultQuery: "{ people { name } } # </script>", headers: "" },
    });
    expect((await fetch(new URL("/explorer/desk", town.gateway.url))).status).toBe(404);
    expect((await fetch(new URL("/explorer/token", town.gateway.url), { method: "POST" })).status).toBe(404);
  });

  it("is sent once to a browser that keeps it", async () => {
    const headers = { "if-none-match": page.headers.get("etag")! };
    expect((await fetch(new URL("/explorer", town.gateway.url), { headers })).status).toBe(304);
  });

  it("is where a browser is sent that asks for nothing in particular", async () => {
    const root = town.gateway.url.replace("graphql", "");
    const browser = await fetch(root, { headers: { accept: "text/html,*/*" }, redirect: "manual" });
    expect({ status: browser.status, to: browser.headers.get("location") }).toEqual({ status: 302, to: "/explorer" });
    expect((await fetch(root)).status).toBe(404);
  });
});
