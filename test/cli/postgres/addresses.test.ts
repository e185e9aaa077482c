import pg from "pg";
import { platformPackage } from "../../../cli/postgres/platform-package.js";
import { socketUrl } from "../../../cli/postgres/socket-url.js";

describe("the URL of a database behind a socket", () => {
  test.each(["/tmp/oneroof-x1Y2z3", "/tmp/a b/c&d=e?f#g%h", "/Users/王伟/tmp"])(
    "leads node-postgres to %s",
    (socket) => {
      const { host, user, database, port } = new pg.Client(socketUrl(socket, "oneroof", "customer"));
      expect({ host, user, database, port }).toEqual({
        host: socket,
        user: "oneroof",
        database: "customer",
        port: 5432,
      });
    },
  );

  test("can be read and changed as a URL", () => {
    const url = new URL(socketUrl("/tmp/x", "oneroof", "postgres"));
    url.pathname = "service";
    expect(url.href).toBe(socketUrl("/tmp/x", "oneroof", "service"));
  });
});

describe("a platform without PostgreSQL", () => {
  test.each([
    ["win32", "x64"],
    ["linux", "s390x"],
    ["freebsd", "x64"],
  ])("%s %s is told to set DATABASE_URL", (platform, arch) => {
    expect(() => platformPackage(platform, arch)).toThrow(/set DATABASE_URL/);
  });
});
