import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, createClient } from "../../client/client.js";
import { everyNode } from "../../client/every-node.js";
import {
  Customer360Document,
  CustomerRegisterDocument,
  CustomerSearchDocument,
  ProjectBoardDocument,
  RegistrationsPageDocument,
  TypedDocumentString,
} from "../../client/generated/graphql.js";
import { OneroofError } from "../../client/oneroof-error.js";
import { everyChronicle } from "../support/house-people.js";
import { everybody, type TestHouse } from "../support/house.js";
import { type FlakyWay, flakyWay } from "./flaky-way.js";
import { until } from "../support/until.js";

const search = { mobile: "13800000000" };

/** The client, asked by a program of ours over a way that fails it now and then. */
export function generatedClient(house: TestHouse): void {
  let way: FlakyWay;
  let token: string;
  let client: Client;
  beforeAll(async () => {
    way = await flakyWay(house.url);
    token = await house.issuer.sign(everybody);
  });
  beforeEach(() => {
    way.seen.length = 0;
    client = createClient({ url: way.url, token, timeout: 30_000 });
  });
  afterAll(() => way.close());

  const failure = async (attempt: Promise<unknown>): Promise<OneroofError> => {
    const error: unknown = await attempt.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(OneroofError);
    return error as OneroofError;
  };

  test("answers with typed data", async () => {
    const { projectByCode } = await client.request(ProjectBoardDocument, { code: "DL-01" });
    expect(projectByCode?.cases?.nodes.length).toBeGreaterThan(0);
  });

  test("asks a query again, under the same request id, when the graph is busy or the line is cut", async () => {
    way.next("refused", "cut");
    await client.request(CustomerSearchDocument, search);
    expect(way.seen).toHaveLength(3);
    expect(new Set(way.seen).size).toBe(1);
  });

  test("gives up after the retries it was given, and says what came", async () => {
    way.next("refused", "refused", "refused");
    const busy = await failure(client.request(CustomerSearchDocument, search));
    expect([busy.code, busy.message]).toEqual(["NETWORK", "Expected an answer of a graph, got HTTP 503."]);
    way.next("cut");
    const once = createClient({ url: way.url, token, retries: 0 });
    expect((await failure(once.request(CustomerSearchDocument, search))).code).toBe("NETWORK");
  });

  test("never sends a mutation twice", async () => {
    way.next("refused");
    const input = { projectCode: "DL-01", department: "MARKETING" as const, name: "周一" };
    await failure(client.request(CustomerRegisterDocument, { input }));
    expect(way.seen).toHaveLength(1);
  });

  test("waits no longer than its timeout", async () => {
    way.next("held");
    const hasty = createClient({ url: way.url, token, timeout: 300, retries: 0 });
    const late = await failure(hasty.request(CustomerSearchDocument, search));
    expect([late.code, late.message]).toEqual(["TIMEOUT", "No answer within 300 ms."]);
  });

  test("stops when its caller no longer wants the answer", async () => {
    way.next("held");
    const leaving = new AbortController();
    const ended = expect(client.request(CustomerSearchDocument, search, { signal: leaving.signal })).rejects.toThrow(
      /aborted/i,
    );
    await until("it is asked", () => way.seen.length === 1);
    leaving.abort();
    await ended;
    expect(way.seen).toHaveLength(1);
  });

  test("asks for the token before every attempt", async () => {
    const tokens = ["stale", token];
    const renewing = createClient({ url: way.url, token: () => Promise.resolve(tokens.shift() ?? "") });
    const refused = await failure(renewing.request(CustomerSearchDocument, search));
    expect([refused.code, refused.errors.length]).toEqual(["UNAUTHENTICATED", 1]);
    await renewing.request(CustomerSearchDocument, search);
  });

  test("gives what there is to whoever takes a part, and fails for whoever wants the whole", async () => {
    const document = new TypedDocumentString<{ projects: object | null; node: object | null }, Record<string, never>>(
      "{ projects(first: 1) { nodes { code } } node: customers(first: 500) { nodes { id } } }",
    );
    const { data, errors, requestId } = await client.ask(document, {}, { requestId: "part-1" });
    expect(data).toEqual({ projects: { nodes: [{ code: expect.any(String) }] }, node: null });
    expect(errors).toEqual([
      expect.objectContaining({ path: ["node"], extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
    ]);
    expect(requestId).toBe("part-1");
    const whole = await failure(client.request(document, {}));
    expect(whole).toMatchObject({ code: "BAD_USER_INPUT", data: { node: null } });
  });

  test("leaves out variables where all may be, and walks a list from end to end", async () => {
    const seen = new Set<string>();
    for await (const { id } of everyNode(client, RegistrationsPageDocument, {}, ({ registrations }) => registrations))
      seen.add(id);
    expect(seen.size).toBe(everyChronicle().reduce((sum, { registrations }) => sum + registrations.length, 0));
    expect((await client.request(RegistrationsPageDocument)).registrations?.nodes.length).toBe(100);
    expect((await client.request(Customer360Document, { id: "cus_nobody" })).customer).toBeNull();
  });
}
