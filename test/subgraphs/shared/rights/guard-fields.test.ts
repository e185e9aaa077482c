import { parse, subscribe } from "graphql";
import { service as subgraph } from "../../../../subgraphs/service/subgraph.js";
import { runSubgraph } from "../../../../subgraphs/shared/subgraph.js";
import { open, openService, somebody } from "../../service/support.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";

/** A refusal leaves a trace, and nothing else. */
describe("what is refused", () => {
  let service: OpenSubgraph;
  beforeAll(async () => {
    service = await openService();
  });
  afterAll(() => service.close());

  const trail = () =>
    service.source.query<Record<string, unknown>[]>(
      "select actor, role, action, entity_id, request_id, detail from audit_entry order by at",
    );
  const entry = { request_id: "test", detail: {} };

  it("for want of a right is in the audit trail, with the row that was meant", async () => {
    const { id } = (await open(service)).case;
    const reply = "mutation ($input: CaseReplyInput!) { caseReply(input: $input) { userErrors { code } } }";
    await service.ask(reply, { input: { id, version: 1, text: "x" } }, somebody("group_analyst"));
    expect(await trail()).toEqual([
      {
        ...entry,
        actor: "emp_group_analyst",
        role: "group_analyst",
        action: "Mutation.caseReply.denied",
        entity_id: id,
      },
    ]);
  });

  it("further in, for another project, is there as well, though its transaction was rolled back", async () => {
    const { errors } = await open(service, { projectCode: "SH-01" });
    expect(errors).toMatchObject([{ code: "FORBIDDEN" }]);
    expect((await trail()).at(-1)).toEqual({
      ...entry,
      actor: "emp_service_agent",
      role: "service_agent",
      action: "Mutation.caseOpen.denied",
      entity_id: null,
    });
  });

  it("is a subscription, too, when it is opened", async () => {
    const { schema, createContext } = runSubgraph(subgraph, service.source);
    const document = parse("subscription { caseChanged { kind } }");
    const contextValue = createContext({ id: "test", caller: { ...somebody("application"), scopes: ["case.open"] } });
    expect(await subscribe({ schema, document, contextValue })).toMatchObject({
      errors: [{ message: "The application's token lacks the scope case.read.", extensions: { code: "FORBIDDEN" } }],
    });
    expect((await trail()).at(-1)).toMatchObject({ action: "Subscription.caseChanged.denied" });
  });

  it("keeps nothing of an argument that is no id of ours", async () => {
    await service.ask('{ case(id: "蔡凤娅 13800000054") { id } }', {}, { ...somebody("application"), scopes: [] });
    expect((await trail()).at(-1)).toMatchObject({ action: "Query.case.denied", entity_id: null });
  });

  it("may be a mere property of a row, which no resolver gives", async () => {
    const { id } = (await open(service)).case;
    const nobody = { what: "Read what a case is about", fields: ["Case.subject"], roles: [] };
    const strict = { ...subgraph, rights: { ...subgraph.rights, "case.subject": nobody } };
    const { execute, schema, createContext } = runSubgraph(strict, service.source);
    const contextValue = createContext({ id: "test", caller: somebody("service_agent") });
    const answer = await execute({ schema, document: parse(`{ case(id: "${id}") { id subject } }`), contextValue });
    expect(answer).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" }, path: ["case", "subject"] }] });
    expect((await trail()).at(-1)).toMatchObject({ action: "Case.subject.denied" });
  });
});
