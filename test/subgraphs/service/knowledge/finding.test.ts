import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { act, agent, open, openService, somebody } from "../support.js";
import { keep, publish, publishNew, write } from "./support.js";

let service: OpenSubgraph;
const ids: Record<string, string> = {};

beforeAll(async () => {
  service = await openService();
  const articles: Record<string, unknown>[] = [
    {
      title: "电梯故障怎么办",
      body: "请拨打物业热线。",
      keywords: ["升降机", "lift"],
      category: "PROPERTY_MANAGEMENT",
    },
    { title: "卫生间漏水如何报修", body: "水从楼上渗下时，先关闭总阀。", category: "ENGINEERING_QUALITY" },
    { title: "外墙渗漏的保修期限", body: "屋面防水保修五年。", category: "ENGINEERING_QUALITY" },
    { title: "客服岗位职责", kind: "DUTY", body: "首问负责，电梯投诉亦然。" },
    { title: "投诉处理规范", kind: "STANDARD", body: "二十四小时内答复。", projectCode: "DL-02" },
  ];
  for (const article of articles) {
    const { title, id } = await publishNew(service, article);
    ids[id] = title;
  }
  await write(service, { title: "电梯草稿" });
});
afterAll(() => service.close());

async function find(variables: Record<string, unknown>, caller = agent): Promise<string[]> {
  const { data, errors, statements } = await service.ask(
    `query ($text: String!, $kind: KnowledgeKind, $category: CaseCategory, $projectCode: String, $first: Int! = 10) {
      knowledgeSearch(text: $text, kind: $kind, category: $category, projectCode: $projectCode, first: $first) {
        score version { title } article { id } } }`,
    variables,
    caller,
  );
  expect(errors).toBeUndefined();
  expect(statements).toBeLessThanOrEqual(3);
  return (data?.["knowledgeSearch"] as { version: { title: string } }[]).map(({ version }) => version.title);
}

describe("looking something up", () => {
  test.each([
    ["two characters", "电梯", ["电梯故障怎么办", "客服岗位职责"]],
    ["one character, wherever it stands", "渗", ["外墙渗漏的保修期限", "卫生间漏水如何报修"]],
    ["traditional characters", "電梯故", ["电梯故障怎么办"]],
    ["the sound", "dianti", ["电梯故障怎么办"]],
    ["the sound of a word within, with spaces", "gu zhang", ["电梯故障怎么办"]],
    ["first letters", "dtgz", ["电梯故障怎么办"]],
    ["the sound of a keyword", "shengjiangji", ["电梯故障怎么办"]],
    ["a foreign word in capitals and wide forms", "ＬＩＦＴ", ["电梯故障怎么办"]],
    ["a whole question", "我家的电梯又坏了", ["电梯故障怎么办", "客服岗位职责"]],
    ["a word of the body", "总阀", ["卫生间漏水如何报修"]],
    ["what nobody wrote", "游泳池", []],
    ["a draft's word", "草稿", []],
    ["what looks like a query", "电梯' | !*:&<->()\\", ["电梯故障怎么办", "客服岗位职责"]],
  ])("by %s", async (_, text, titles) => {
    expect(await find({ text })).toEqual(titles);
  });

  test("within a kind, a category, a project, and at most so many", async () => {
    expect(await find({ text: "电梯", kind: "DUTY" })).toEqual(["客服岗位职责"]);
    expect(await find({ text: "保修", category: "ENGINEERING_QUALITY" })).toEqual(["外墙渗漏的保修期限"]);
    expect(await find({ text: "投诉", projectCode: "DL-01" })).toEqual(["客服岗位职责"]);
    expect(await find({ text: "投诉", projectCode: "DL-02" })).toEqual(["投诉处理规范", "客服岗位职责"]);
    expect(await find({ text: "投诉" }, somebody("property_butler", ["SH-01"]))).toEqual(["客服岗位职责"]);
    expect(await find({ text: "电梯", first: 1 })).toEqual(["电梯故障怎么办"]);
  });

  test.each([
    [{ text: "，。！" }, /must hold a word/],
    [{ text: "" }, /must hold a word/],
    [{ text: "长".repeat(201) }, /at most 200/],
    [{ text: "电梯", first: 0 }, /from 1 to 50, and was 0/],
    [{ text: "电梯", first: 51 }, /and was 51/],
  ])("is refused with %j", async (variables, message) => {
    const document =
      "query ($text: String!, $first: Int! = 5) { knowledgeSearch(text: $text, first: $first) { score } }";
    const { errors } = await service.ask(document, variables, agent);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("finds what is said now: not what was replaced, withdrawn or has had its time", async () => {
    const first = await publishNew(service, { title: "车位租金", body: "x", expiresAt: "2126-01-01T00:00:00Z" });
    const revision = { articleId: first.article.id, title: "车位月租", body: "y" };
    const second = await publish(service, (await keep(service, "Revise", revision)).row);
    expect(await find({ text: "租金" })).toEqual([]);
    expect(await find({ text: "月租" })).toEqual(["车位月租"]);
    await service.source.query("update knowledge_version set expires_at = now() where id = $1", [second.id]);
    expect(await find({ text: "月租" })).toEqual([]);
    await service.source.query("update knowledge_version set expires_at = null where id = $1", [second.id]);
    const withdrawn = { id: second.id, version: second.version, reason: "x" };
    await keep(service, "Withdraw", withdrawn, somebody("service_manager"));
    expect(await find({ text: "月租" })).toEqual([]);
  });
});

describe("what is suggested for a case", () => {
  const suggested = (id: string, caller = agent) =>
    service.ask(`{ case(id: "${id}") { suggestions(first: 3) { version { title } } } }`, {}, caller);

  test("speaks of its subject first, then of its category", async () => {
    const { id } = (await open(service, { subject: "我家卫生间又漏水了", description: "楼上渗水" })).case;
    const { data } = await suggested(id);
    const titles = (data?.["case"].suggestions as { version: { title: string } }[]).map((hit) => hit.version.title);
    expect(titles).toEqual(["卫生间漏水如何报修", "外墙渗漏的保修期限"]);
  });

  test("holds in the case's project", async () => {
    const subject = "投诉处理太慢";
    const titles = async (projectCode: string) => {
      const { id } = (await open(service, { subject, projectCode, category: "SALES_COMMITMENT" })).case;
      return ((await suggested(id)).data?.["case"].suggestions as { version: { title: string } }[]).map(
        (hit) => hit.version.title,
      );
    };
    expect(await titles("DL-02")).toEqual(["投诉处理规范", "客服岗位职责"]);
    expect(await titles("DL-01")).toEqual(["客服岗位职责"]);
  });

  test("costs three statements for fifty cases", async () => {
    const keys = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => ({
        __typename: "Case",
        id: (await open(service, { subject: `电梯 ${i}` })).case.id,
      })),
    );
    const { data, statements } = await service.ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Case { suggestions { version { title } } citations { id } } } }`,
      { keys },
      agent,
    );
    const first = (data?.["_entities"] as { suggestions: { version: { title: string } }[] }[]).map(
      (one) => one.suggestions[0],
    );
    expect(first).toEqual(keys.map(() => ({ version: { title: "电梯故障怎么办" } })));
    expect(statements).toBe(4); // the cases, the hits, the versions, the citations
  });
});

describe("answering a case with an article", () => {
  const cite = (input: Record<string, unknown>, caller = agent) =>
    mutate(service, "caseCite.citation { id case { id } version { id number } by { id } }", input, caller);

  test("links them, writes it into the log and counts the use, once for a case", async () => {
    const { id: versionId, article } = await publishNew(service, { title: "门禁卡补办" });
    const caseId = (await open(service)).case.id;
    const { row } = await cite({ caseId, versionId });
    expect(row).toMatchObject({
      ...{ case: { id: caseId }, version: { id: versionId, number: 1 }, by: { id: "emp_service_agent" } },
    });
    expect((await cite({ caseId, versionId })).row.id).toBe(row.id);
    const other = (await open(service)).case.id;
    await Promise.all([cite({ caseId: other, versionId }), cite({ caseId: other, versionId })]);
    const { data } = await service.ask(
      `{ case(id: "${caseId}") { citations { id } log { nodes { kind text } } }
         knowledgeArticle(id: "${article.id}") { uses citations { totalCount nodes { case { id } } } } }`,
    );
    expect(data?.["case"]).toMatchObject({
      citations: [{ id: row.id }],
      log: { nodes: [{}, { kind: "NOTE", text: `门禁卡补办 (${article.id}, 1)` }] },
    });
    expect(data?.["knowledgeArticle"]).toMatchObject({
      uses: 2,
      citations: { totalCount: 2, nodes: [{ case: { id: other } }, {}] },
    });
  });

  test("is refused for what does not hold, and for a case that is over", async () => {
    const { id: caseId, version } = (await open(service)).case;
    const draft = (await write(service)).row;
    expect((await cite({ caseId, versionId: draft.id })).userErrors).toMatchObject([
      { code: "STATE", field: ["versionId"], message: "It is DRAFT." },
    ]);
    const elsewhere = Object.keys(ids).find((id) => ids[id] === "投诉处理规范");
    expect((await cite({ caseId, versionId: elsewhere })).userErrors).toMatchObject([
      { code: "STATE", message: "It holds in DL-02 alone." },
    ]);
    expect((await cite({ caseId, versionId: "knv_none" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await cite({ caseId: "cas_none", versionId: draft.id })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["caseId"] },
    ]);
    await act(service, "caseCancel", { id: caseId, version, reason: "x" });
    const versionId = Object.keys(ids)[0];
    expect((await cite({ caseId, versionId })).userErrors).toMatchObject([{ code: "STATE", field: ["caseId"] }]);
  });

  test("is only for those who act on the case", async () => {
    const caseId = (await open(service)).case.id;
    const versionId = Object.keys(ids)[0];
    expect((await cite({ caseId, versionId }, somebody("city_manager"))).refused).toBe("FORBIDDEN");
    for (const blind of [somebody("sales_manager"), somebody("service_agent", ["SH-01"])])
      expect((await cite({ caseId, versionId }, blind)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
