import { httpTransport } from "../../../gateway/transports/http.js";
import type { SignFor } from "../../../gateway/transports/subgraph-tokens.js";
import { subgraphRequest } from "../../support/subgraph-request.js";
import { tinyServer } from "../../support/tiny-server.js";
import type { TinyServer } from "../../support/tiny-server.js";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

function transportTo(server: TinyServer, sign?: SignFor) {
  const transport = httpTransport({ name: "homes", url: server.url, sign });
  open.push(transport, server);
  return transport;
}

test("a call carries the operation, a token of our own and the request's id, and nothing of the client", async () => {
  const server = await tinyServer((response) => response.end('{"data":{"home":1}}'));
  const sign: SignFor = (subgraph, { caller: { subject } }, body) => `${subgraph}.${subject}.${body.length}`;
  const transport = transportTo(server, sign);
  const caller = { subject: "nobody", role: "administrator", projects: "*" };
  const request = { id: "r-7", caller, trace: true };
  const result = await transport.execute(
    subgraphRequest("query($n:Int){home(n:$n)}", { variables: { n: 1 }, request }),
  );
  expect(result).toEqual({ data: { home: 1 } });
  const [{ headers, body }] = server.seen as [(typeof server.seen)[0]];
  expect(JSON.parse(body)).toEqual({ query: "query($n:Int){home(n:$n)}", variables: { n: 1 } });
  expect(headers).toMatchObject({
    accept: "application/graphql-response+json, application/json",
    "content-type": "application/json",
    authorization: `Bearer homes.nobody.${body.length}`,
    "x-request-id": "r-7",
    "x-oneroof-trace": "1",
  });
  expect(body).not.toContain("nobody");
});

test("nobody has checked what comes over the wire", async () => {
  expect(transportTo(await tinyServer((response) => response.end())).checkedBy).toBeUndefined();
});

test("connections are kept", async () => {
  const server = await tinyServer((response) => response.end('{"data":{}}'));
  const transport = transportTo(server);
  for (let call = 0; call < 20; call++) await transport.execute(subgraphRequest("{a}"));
  expect(server.connections()).toBeLessThanOrEqual(2);
});

test("a GraphQL answer counts whatever its status", async () => {
  const server = await tinyServer((response) => {
    response.writeHead(400).end('{"errors":[{"message":"No such field.","extensions":{"code":"X"}}]}');
  });
  const result = await transportTo(server).execute(subgraphRequest("{a}"));
  expect(result).toEqual({ errors: [{ message: "No such field.", extensions: { code: "X" } }] });
});

test.each([
  [200, "<html>", "SUBGRAPH_INVALID_RESPONSE"],
  [200, "[]", "SUBGRAPH_INVALID_RESPONSE"],
  [404, "not found", "SUBGRAPH_INVALID_RESPONSE"],
  [502, "bad gateway", "SUBGRAPH_UNAVAILABLE"],
])("status %i with the body %s becomes %s", async (status, body, code) => {
  const server = await tinyServer((response) => response.writeHead(status).end(body));
  const result = await transportTo(server).execute(subgraphRequest("{a}"));
  expect(result.errors).toEqual([expect.objectContaining({ extensions: { code } })]);
  expect(result.data).toBeUndefined();
});

test("items of errors that are not as the specification says are put right", async () => {
  const errors = '[{"message":1,"path":[{}]},7,{"message":"b","path":["a",0],"locations":[]}]';
  const server = await tinyServer((response) => response.end(`{"data":null,"errors":${errors}}`));
  const result = await transportTo(server).execute(subgraphRequest("{a}"));
  expect(result).toEqual({
    data: null,
    errors: [{ message: "The service failed." }, { message: "b", path: ["a", 0] }],
  });
});

test("a server that is not there, or hangs up, is unavailable, and its address is not told", async () => {
  const server = await tinyServer((response) => response.socket?.destroy());
  const transport = transportTo(server);
  const hungUp = await transport.execute(subgraphRequest("{a}"));
  await server.close();
  const gone = await transport.execute(subgraphRequest("{a}"));
  for (const result of [hungUp, gone]) {
    expect(result).toEqual({
      errors: [{ message: "The service cannot be reached.", extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
    });
  }
});

test("an aborted call ends at once", async () => {
  const server = await tinyServer(() => undefined);
  const controller = new AbortController();
  const result = transportTo(server).execute(subgraphRequest("{a}", { signal: controller.signal }));
  setTimeout(() => controller.abort(), 20);
  expect((await result).errors?.[0]?.extensions).toEqual({ code: "REQUEST_TIMEOUT" });
});
