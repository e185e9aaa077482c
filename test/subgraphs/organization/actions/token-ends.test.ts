import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { background } from "../../../../subgraphs/organization/actions/background.js";
import { chinaDay } from "../../../../subgraphs/shared/scalars.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, made, openOrganization, type Shown, type Values } from "../support.js";

let house: OpenSubgraph;
const folder = mkdtempSync(join(tmpdir(), "oneroof-token-ends-"));
const revoked = join(folder, "revoked");
beforeAll(async () => void (house = await openOrganization()));
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const failed = (error: unknown) => {
  throw error;
};
/** Whom the gateways are told of by as many processes as run, line by line. */
const told = async (processes = 1): Promise<string[]> => {
  rmSync(revoked, { force: true });
  const rounds = Array.from({ length: processes }, () => background(house.source, failed, { revoked })!);
  await Promise.all(rounds.map((round) => round.stop()));
  return linesOf();
};
const linesOf = () => {
  try {
    return readFileSync(revoked, "utf8").trim().split("\n");
  } catch {
    return [];
  }
};
const change = async ({ id, version }: Shown, input: Values): Promise<Shown> => {
  const { row, userErrors } = await act(house, "employee", "Change", { id, version, ...input });
  expect(userErrors).toEqual([]);
  return row;
};
const someone = async () => {
  const codes = [(await made(house, "project"))["code"], (await made(house, "project"))["code"]];
  return { employee: await made(house, "employee", { projectCodes: codes }), codes };
};
const day = (days: number) => chinaDay(new Date(Date.now() + days * 86_400_000));

describe("the tokens of an employee", () => {
  test("go on when somebody is renamed, promoted, or gets a project more", async () => {
    const { employee, codes } = await someone();
    const more = [...codes, (await made(house, "project"))["code"]];
    let now = await change(employee, { name: "Renamed" });
    now = await change(now, { grade: "LEAD", projectCodes: more });
    await change(now, { projectCodes: [...more].reverse() });
    expect(await told()).toEqual([]);
  });

  test("end with a project, a department, a grade, or on the last day; gateways are told once, by however many processes", async () => {
    const lost = [
      { projectCodes: [] },
      { departmentId: (await made(house, "department")).id },
      { grade: "JUNIOR" },
      { leftOn: day(-1) },
    ];
    const ids: string[] = [];
    const since = Date.now();
    for (const input of lost) {
      const { employee } = await someone();
      ids.push((await change(employee, input)).id);
    }
    const lines = await told(3);
    expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual([...ids].sort());
    for (const line of lines) expect(Date.parse(line.split(" ")[1]!)).toBeGreaterThanOrEqual(since);
    expect(await told(3)).toEqual([]);
  });

  test("go on until a last day that is to come, and end by the last word about it alone", async () => {
    const { employee } = await someone();
    await change(await change(employee, { leftOn: day(30) }), { leftOn: day(60) });
    expect(await told()).toEqual([]);
    const ends = await house.source.query<{ at: Date }[]>("select at from token_end where employee_id = $1", [
      employee.id,
    ]);
    expect(ends.map(({ at }) => at.toISOString().slice(11))).toEqual(["16:00:00.000Z"]);
    await house.source.query("update token_end set at = now() where employee_id = $1", [employee.id]);
    expect(await told()).toEqual([expect.stringMatching(new RegExp(`^${employee.id} `))]);
  });

  test("end although the file cannot be written at first: it is told as soon as it can", async () => {
    const { employee } = await someone();
    await change(employee, { grade: "JUNIOR" });
    rmSync(revoked, { force: true });
    mkdirSync(revoked);
    const heard: unknown[] = [];
    const round = background(house.source, (error) => heard.push(error), { revoked })!;
    while (heard.length === 0) await sleep(20);
    rmdirSync(revoked);
    while (linesOf().length === 0) await sleep(20);
    await round.stop();
    expect(linesOf()).toEqual([expect.stringMatching(new RegExp(`^${employee.id} `))]);
  });

  test("end for nobody where a change is refused, and are told nobody where no file is named", async () => {
    const { employee } = await someone();
    const { userErrors } = await act(house, "employee", "Change", { id: employee.id, version: 9, grade: "JUNIOR" });
    expect(userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
    expect(await told()).toEqual([]);
    expect(background(house.source, failed, { revoked: undefined })).toBeUndefined();
  });
});
