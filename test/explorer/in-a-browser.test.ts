import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../support/browser.js";
import { chronicleOf } from "../support/house-people.js";
import { openHouseFor } from "../support/house-story.js";

const { name, person } = chronicleOf(54);
const elsewhere = person.place.code === "DL-01" ? "SH-01" : "DL-01";

describe("the explorer of a house, in a browser", () => {
  const house = openHouseFor("one process");
  const requests: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(new URL("/explorer", house.url).href);
    await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  });

  afterAll(() => browser.close());

  /** Chooses an example; the editor has it when it stands there. */
  async function choose(example: string): Promise<void> {
    const option = page.locator("#example option", { hasText: `${example}:` });
    await option.waitFor({ state: "attached" });
    await page.selectOption("#example", await option.getAttribute("value"));
    await page.locator(".graphiql-query-editor", { hasText: example }).waitFor();
  }

  /** Asks what stands there; returns what the page shows of the answer. */
  async function run(): Promise<string> {
    const answered = page.waitForResponse((response) => response.url() === house.url);
    await page.click(".graphiql-execute-button");
    await answered;
    await page.locator('.graphiql-execute-button[aria-label^="Execute"]').waitFor(); // it stops what runs until the answer is shown
    return page.locator(".result-window").innerText();
  }

  const terms = (id: string) => page.locator(`#${id} dd`).allInnerTexts();

  it("has the client's operations as examples, which run, and shows what they answer in Chinese", async () => {
    await choose("CustomerSearch");
    expect(await run()).toContain(name);
    expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
  });

  it("draws the plan of what was asked, and says what it cost", async () => {
    const boxes = page.locator('#picture svg text[font-weight="bold"]');
    expect(await boxes.allTextContents()).toEqual(["customer", "property", "service", "organization"]);
    const box = await page.locator("#picture svg").boundingBox();
    expect(box!.width).toBeGreaterThan(200);
    expect(box!.height).toBeGreaterThan(100);
    expect(await terms("cost")).toEqual([
      expect.stringMatching(/^[1-9]\d*$/),
      "4",
      expect.stringMatching(/^[1-9]\d?$/),
      expect.stringMatching(/^\d+$/),
    ]);
  });

  it("asks as whom one likes: the same question finds nobody in another project", async () => {
    await page.selectOption("#role", "sales_consultant");
    await page.fill("#projects", elsewhere);
    await page.locator("#projects").blur();
    const answer = await run();
    expect(answer).toContain("customersByMobile");
    expect(answer).not.toContain(name);
    expect(await page.locator('#picture svg text[font-weight="bold"]').first().textContent()).toBe("customer");
  });

  it("says what an error means beside it, and explains every error and scalar", async () => {
    await choose("CaseOpen");
    await page.selectOption("#role", "group_analyst");
    expect(await run()).toContain("FORBIDDEN");
    expect(await page.locator("#failures").innerText()).toBe("FORBIDDEN\nThe caller's role may not do this.");
    await page.click("text=Scalars");
    expect(await page.locator("#scalars").innerText()).toMatch(/Fen\n.*hundredth of a yuan \(分\)/);
    expect(await page.locator("#errors dt", { hasText: "SUBGRAPH_TIMEOUT" }).count()).toBe(1);
  });

  it("asked nobody but this house, and broke no rule of its policy; what would is stopped", async () => {
    const { origin } = new URL(house.url);
    const foreign = () => requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url));
    expect(foreign()).toEqual([]);
    expect(complaints).toEqual([]);
    const tried = await page.evaluate(() => fetch("http://192.0.2.1/").then(String, (error: unknown) => String(error)));
    expect(tried).toContain("Failed to fetch");
    expect(complaints.join()).toContain("Content Security Policy");
  });
});
