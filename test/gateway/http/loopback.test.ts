import { isLoopback, namesThisMachine } from "../../../gateway/http/loopback.js";

describe("loopback", () => {
  it.each(["localhost", "127.0.0.1", "127.1.2.3", "::1"])("is %s", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(["0.0.0.0", "::", "192.168.1.4", "127.evil.example", "example.org", ""])("is not %s", (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe("a Host header", () => {
  it.each(["localhost", "localhost:4000", "app.localhost", "127.0.0.1:4000", "[::1]:4000", "0.0.0.0:4000", undefined])(
    "names this machine as %s",
    (header) => expect(namesThisMachine(header)).toBe(true),
  );

  it.each(["evil.example", "evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example"])(
    "names another as %s, though that resolves to loopback",
    (header) => expect(namesThisMachine(header)).toBe(false),
  );
});
