import { setTimeout as sleep } from "node:timers/promises";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import type { TestHouse } from "../../support/house.js";
import { crewOf } from "../../support/house-people.js";

const code = "SH-01";
const [subject, colleague] = crewOf(code).consultant.slice(-2) as [string, string];
const seller: Caller = { subject, role: "sales_consultant", projects: [code] };

/** Who is taken off a project in the directory is out with the tokens of before, and in with newer ones. */
export function moved(house: TestHouse): void {
  const statusWith = async (token: string) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const response = await fetch(house.url, { method: "POST", headers, body: '{"query":"{ cases { totalCount } }"}' });
    await response.text();
    return response.status;
  };
  const change = async (fields: object) => {
    const found = await house.ask("query ($id: ID!) { employee(id: $id) { id version } }", { id: subject });
    const { data, errors } = await house.ask(
      "mutation ($input: EmployeeChangeInput!) { employeeChange(input: $input) { userErrors { message } } }",
      { input: { ...found.data.employee, ...fields } },
    );
    expect([errors, data.employeeChange.userErrors]).toEqual([undefined, []]);
  };

  test("within five seconds, and nobody else is: attack 43", async () => {
    const [old, other] = [await house.issuer.sign(seller), await house.issuer.sign({ ...seller, subject: colleague })];
    await change({ name: "更名" });
    await sleep(1_600);
    expect([await statusWith(old), await statusWith(other)]).toEqual([200, 200]);
    await change({ projectCodes: [] });
    const started = performance.now();
    while ((await statusWith(old)) === 200 && performance.now() - started < 10_000) await sleep(50);
    const lag = performance.now() - started;
    expect([await statusWith(old), await statusWith(other)]).toEqual([401, 200]);
    expect(lag).toBeLessThan(5_000);
    if (process.env["FIGURES"]) console.log(`out ${lag.toFixed(0)} ms after the directory said so`);
    await sleep(1_000);
    expect(await statusWith(await house.issuer.sign(seller))).toBe(200);
  });
}
