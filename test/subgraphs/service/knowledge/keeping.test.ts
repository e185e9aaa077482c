import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { agent, openService, somebody } from "../support.js";
import { keep, editor, publish, publishNew, write } from "./support.js";

let service: OpenSubgraph;
beforeAll(async () => void (service = await openService()));
afterAll(() => service.close());

const later = "2126-01-01T00:00:00Z";

describe("an article of the knowledge base", () => {
  test("begins as a draft, is submitted, reviewed by somebody else and published", async () => {
    const { row: draft, userErrors } = await write(service, { category: "PROPERTY_MANAGEMENT", keywords: ["升降机"] });
    expect(userErrors).toEqual([]);
    expect(draft).toMatchObject({
      ...{ number: 1, state: "DRAFT", version: 1, keywords: ["升降机"], publishedAt: null, reviewedBy: null },
      ...{ writtenBy: { id: "emp_service_agent" } },
      article: { kind: "ANSWER", category: "PROPERTY_MANAGEMENT", uses: 0, project: null },
    });
    const submitted = (await keep(service, "Submit", { id: draft.id, version: 1 })).row;
    expect(submitted).toMatchObject({ state: "IN_REVIEW", version: 2 });
    const returned = (await keep(service, "Return", { id: draft.id, version: 2, note: "Which number?" }, editor)).row;
    expect(returned).toMatchObject({ state: "DRAFT", reviewNote: "Which number?" });
    const changed = (await keep(service, "Change", { id: draft.id, version: 3, body: "拨打 400-100-2000。" })).row;
    expect(changed).toMatchObject({ state: "DRAFT", body: "拨打 400-100-2000。", title: "电梯故障怎么办" });
    const published = await publish(service, changed);
    expect(published).toMatchObject({ state: "PUBLISHED", reviewedBy: { id: "emp_service_manager" } });
    expect(published.publishedAt).toMatch(/^\d{4}-.*Z$/);
  });

  test("is replaced by its next version at the moment when that is published, not before", async () => {
    const first = await publishNew(service);
    const articleId = first.article.id;
    const next = (await keep(service, "Revise", { articleId, title: "电梯停运怎么办", body: "新的答复。" })).row;
    expect(next).toMatchObject({ number: 2, state: "DRAFT" });
    const again = await keep(service, "Revise", { articleId, title: "x", body: "y" });
    expect(again.userErrors).toMatchObject([{ code: "STATE", field: ["articleId"] }]);
    const article = `{ knowledgeArticle(id: "${articleId}") { current { number } versions { number state endedAt } } }`;
    expect((await service.ask(article)).data?.["knowledgeArticle"].current).toEqual({ number: 1 });
    await publish(service, next);
    const { data, statements } = await service.ask(article);
    expect(data?.["knowledgeArticle"]).toMatchObject({
      current: { number: 2 },
      versions: [
        { number: 1, state: "REPLACED", endedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
        { number: 2, state: "PUBLISHED", endedAt: null },
      ],
    });
    expect(statements).toBe(2);
  });

  test("is over when its time is, without anybody doing anything, and may be withdrawn then", async () => {
    const { id, version, article } = await publishNew(service, { expiresAt: later });
    await service.source.query("update knowledge_version set expires_at = now() where id = $1", [id]);
    const state = `{ knowledgeArticle(id: "${article.id}") { current { id } versions { state } } }`;
    expect((await service.ask(state)).data?.["knowledgeArticle"]).toEqual({
      current: null,
      versions: [{ state: "EXPIRED" }],
    });
    const { row } = await keep(service, "Withdraw", { id, version, reason: "Nobody asks" }, editor);
    expect(row).toMatchObject({ state: "WITHDRAWN", reviewNote: "Nobody asks" });
  });

  test("is never published by its author, nor by who changed it last", async () => {
    const { row } = await write(service, {}, editor);
    await keep(service, "Submit", { id: row.id, version: 1 }, editor);
    const refused = await keep(service, "Publish", { id: row.id, version: 2 }, editor);
    expect(refused.userErrors).toMatchObject([
      { code: "STATE", message: "Somebody else than its author publishes a version." },
    ]);
    await keep(service, "Return", { id: row.id, version: 2, note: "x" }, editor);
    await keep(service, "Change", { id: row.id, version: 3, title: "Other" });
    expect((await publish(service, { id: row.id, version: 4 })).writtenBy).toEqual({ id: "emp_service_agent" });
  });

  test("is published once when two do it at the same moment", async () => {
    const { row } = await write(service);
    await keep(service, "Submit", { id: row.id, version: 1 });
    const input = { id: row.id, version: 2 };
    const both = await Promise.all([keep(service, "Publish", input, editor), keep(service, "Publish", input, editor)]);
    expect(both.map(({ userErrors }) => userErrors[0]?.code).sort()).toEqual(["STALE_VERSION", undefined]);
  });

  test("is begun once for an idempotency key", async () => {
    const input = { idempotencyKey: "article" };
    const [one, two] = await Promise.all([write(service, input), write(service, input)]);
    expect(one.row.id).toBe(two.row.id);
    expect((await write(service, { ...input, title: "Other" })).userErrors).toMatchObject([{ code: "KEY_REUSED" }]);
  });

  test.each([
    [{ title: " " }, "title"],
    [{ title: "电".repeat(101) }, "title"],
    [{ body: "" }, "body"],
    [{ keywords: ["ok", " "] }, "keywords"],
    [{ keywords: Array.from({ length: 21 }, (_, i) => `${i}`) }, "keywords"],
    [{ projectCode: "Dalian" }, "projectCode"],
    [{ expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt"],
  ])("is refused with %j", async (input, field) => {
    const { row, userErrors } = await write(service, input);
    expect(row).toBeNull();
    expect(userErrors).toMatchObject([{ code: "INVALID", field: [field] }]);
  });

  test("is not changed on an old reading, nor stepped where it cannot go", async () => {
    const { id } = (await write(service)).row;
    expect((await keep(service, "Change", { id, version: 7, title: "x" })).userErrors).toMatchObject([
      { code: "STALE_VERSION" },
    ]);
    expect((await keep(service, "Publish", { id, version: 1 }, editor)).userErrors).toMatchObject([{ code: "STATE" }]);
    expect((await keep(service, "Submit", { id: "knv_none", version: 1 })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["id"] },
    ]);
  });

  test.each([
    ["service_agent", true, false],
    ["service_manager", true, true],
    ["property_manager", true, false],
    ["sales_manager", true, false],
    ["property_butler", false, false],
    ["group_analyst", false, false],
    ["application", false, false],
  ] as const)("is written and published by a %s: %s, %s", async (role, writes, publishes) => {
    const written = await write(service, {}, somebody(role));
    expect(written.refused).toBe(writes ? undefined : "FORBIDDEN");
    const { id } = (await write(service)).row;
    await keep(service, "Submit", { id, version: 1 });
    const published = await keep(service, "Publish", { id, version: 2 }, somebody(role));
    expect(published.refused).toBe(publishes ? undefined : "FORBIDDEN");
  });

  test("of one project is not there for others, and not written by them", async () => {
    const own = await publishNew(service, { projectCode: "DL-01", title: "会所开放时间" });
    const stranger = somebody("service_manager", ["SH-01"]);
    const asked = `{ knowledgeArticle(id: "${own.article.id}") { id } knowledgeSearch(text: "会所") { article { id } }
      knowledgeVersions(filter: { projectCode: "DL-01" }) { nodes { id } } }`;
    expect((await service.ask(asked, {}, stranger)).data).toEqual({
      knowledgeArticle: null,
      knowledgeSearch: [],
      knowledgeVersions: { nodes: [] },
    });
    expect((await service.ask(asked, {}, agent)).data?.["knowledgeSearch"]).toHaveLength(1);
    const input = { id: own.id, version: own.version, reason: "x" };
    expect((await keep(service, "Withdraw", input, stranger)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await write(service, { projectCode: "DL-01" }, somebody("service_agent", ["SH-01"]))).refused).toBe(
      "FORBIDDEN",
    );
  });
});

describe("the list of versions", () => {
  test("shows the review desk's work, in one statement", async () => {
    const sh = somebody("service_agent", ["SH-09"]);
    const draft = (await write(service, { projectCode: "SH-09", kind: "DUTY", category: "SERVICE_PROCESS" }, sh)).row;
    const old = (await write(service, { projectCode: "SH-09", kind: "WORKFLOW", expiresAt: later }, sh)).row;
    await keep(service, "Submit", { id: old.id, version: 1 }, sh);
    const list = async (filter: object): Promise<string[]> => {
      const { data, statements } = await service.ask(
        "query ($filter: KnowledgeFilter) { knowledgeVersions(filter: $filter, orderBy: CREATED_ASC) { nodes { id } } }",
        { filter },
        sh,
      );
      expect(statements).toBe(1);
      return (data?.["knowledgeVersions"].nodes as { id: string }[]).map(({ id }) => id);
    };
    const projectCode = "SH-09";
    expect(await list({ projectCode })).toEqual([draft.id, old.id]);
    expect(await list({ projectCode, state: "IN_REVIEW" })).toEqual([old.id]);
    expect(await list({ projectCode, kind: "DUTY", category: "SERVICE_PROCESS" })).toEqual([draft.id]);
    expect(await list({ projectCode, authorId: "emp_nobody" })).toEqual([]);
    await keep(service, "Publish", { id: old.id, version: 2 }, somebody("service_manager", ["SH-09"]));
    expect(await list({ projectCode, expiresBefore: "2127-01-01T00:00:00Z" })).toEqual([old.id]);
    expect(await list({ projectCode, state: "PUBLISHED" })).toEqual([old.id]);
    await service.source.query("update knowledge_version set expires_at = now() where id = $1", [old.id]);
    expect(await list({ projectCode, state: "EXPIRED" })).toEqual([old.id]);
    expect(await list({ projectCode, state: "PUBLISHED" })).toEqual([]);
  });
});
