import type { ServerResponse } from "node:http";
import { httpTransport } from "../../../gateway/transports/http.js";
import { SubscriptionRefused } from "../../../gateway/transports/subscription-refused.js";
import { subgraphRequest } from "../../support/subgraph-request.js";
import { tinyServer } from "../../support/tiny-server.js";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function subscribe(answer: (response: ServerResponse) => void, signal = new AbortController().signal) {
  const server = await tinyServer(answer);
  const transport = httpTransport({ name: "homes", url: server.url });
  open.push(transport, server);
  return transport.subscribe!(subgraphRequest("subscription{a}", { kind: "subscription", signal }));
}

function streaming(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
}

test("events come one by one until the stream is complete, however they are cut", async () => {
  const text =
    ':\n\nevent: next\ndata: {"data":{"a":"一"}}\n\nevent: next\ndata: {"data":\ndata: {"a":2}}\n\nevent: complete\n\n';
  const bytes = Buffer.from(text);
  const stream = await subscribe((response) => {
    streaming(response);
    bytes.forEach((byte, index) => setTimeout(() => response.write(Buffer.of(byte)), index / 4));
  });
  const events = [];
  for await (const event of stream) events.push(event);
  expect(events).toEqual([{ data: { a: "一" } }, { data: { a: 2 } }]);
});

test("a stream that breaks says so with its last event", async () => {
  const stream = await subscribe((response) => {
    streaming(response).write('event: next\ndata: {"data":{"a":1}}\n\n', () => response.socket?.destroy());
  });
  const events = [];
  for await (const event of stream) events.push(event);
  expect(events).toEqual([
    { data: { a: 1 } },
    { errors: [{ message: "The service cannot be reached.", extensions: { code: "SUBGRAPH_UNAVAILABLE" } }] },
  ]);
});

test("ending a stream closes its connection, even while an event is awaited", async () => {
  const closed = new Promise((resolve) => {
    void subscribe((response) => {
      streaming(response).flushHeaders();
      response.on("close", resolve);
    }).then((stream) => {
      const events = stream[Symbol.asyncIterator]();
      void events.next();
      void events.return!();
    });
  });
  await closed;
});

test("a subscription that is refused tells the subgraph's reason", async () => {
  const refused = subscribe((response) => response.writeHead(400).end('{"errors":[{"message":"No such field."}]}'));
  await expect(refused).rejects.toEqual(new SubscriptionRefused([{ message: "No such field." }]));
  const silent = subscribe((response) => response.writeHead(200).end("hello"));
  await expect(silent).rejects.toMatchObject({ errors: [{ extensions: { code: "SUBGRAPH_INVALID_RESPONSE" } }] });
});
