import { socketAuthorization } from "../../../gateway/sockets/socket-authorization.js";
import { socketRefused } from "../../../gateway/sockets/socket-door.js";

describe("who may open a socket", () => {
  const host = "graph.example";
  const door = { origins: ["https://desk.example"], open: false };

  test.each([
    ["/graphql", {}, undefined],
    ["/graphql?x=1", {}, undefined],
    ["/explorer", {}, 404],
    ["/graphql", { origin: "https://desk.example" }, undefined],
    ["/graphql", { origin: "https://graph.example" }, undefined],
    ["/graphql", { origin: "https://evil.example" }, 403],
    ["/graphql", { origin: "null" }, 403],
  ] as const)("at %s with %j: %s", (url, headers, status) => {
    expect(socketRefused({ url, headers: { host, ...headers } }, door)).toBe(status);
  });

  test("of a gateway without tokens: this machine alone, whatever name a page was given for it", () => {
    const open = { origins: [], open: true };
    expect(socketRefused({ url: "/graphql", headers: { host: "127.0.0.1:4000" } }, open)).toBeUndefined();
    expect(socketRefused({ url: "/graphql", headers: { host: "evil.example:4000" } }, open)).toBe(403);
  });
});

describe("the token of a socket", () => {
  test.each([
    [{ authorization: "Bearer a" }, {}, "Bearer a"],
    [{ Authorization: "Bearer a" }, { authorization: "Bearer b" }, "Bearer a"],
    [undefined, { authorization: "Bearer b" }, "Bearer b"],
    [{ authorization: 7 }, { authorization: "Bearer b" }, "Bearer b"],
    [null, {}, undefined],
  ] as const)("of %j and %j is %s", (parameters, headers, authorization) => {
    expect(socketAuthorization(parameters, { headers })).toBe(authorization);
  });
});
