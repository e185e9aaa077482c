import { everybody, type TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const code = "SY-02";
const someone = everyChronicle().find(({ person, rows }) => person.place.code === code && rows("case").length === 0)!;
const administrator = { ...everybody, subject: employeeOf(code, "service_agent").subject };

const open = "mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { id } userErrors { message } } }";

/** The mutations of a request are carried out one after the other, across departments. */
export function inSeries(house: TestHouse): void {
  test("each mutation of a request finds what the one before it left", async () => {
    const customerHandle = await customerOf(house, someone);
    const matter = {
      ...{ kind: "ENQUIRY", category: "SERVICE_PROCESS", channel: "WEB", subject: "按顺序办理" },
      ...{ customerHandle, projectCode: code, department: "SERVICE" },
    };
    const opened = await house.ask(open, { input: matter }, administrator);
    const { id } = opened.data.caseOpen.case;
    const { data, errors, fetches } = await house.ask(
      question(import.meta.url),
      {
        acknowledge: { id, version: 1 },
        met: { customerHandle, projectCode: code, channel: "PHONE", place: "ELSEWHERE" },
        stale: { id, version: 1, text: "过期" },
        progress: { id, version: 2, text: "已联系" },
        resolve: { id, version: 3, text: "已答复" },
      },
      administrator,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      first: { case: { version: 2, state: "ACKNOWLEDGED" } },
      second: { touchpoint: { customer: { openCaseCount: 1 } } },
      third: { case: null, userErrors: [{ code: "STALE_VERSION" }] },
      fourth: { case: { version: 3, state: "IN_PROGRESS" } },
      fifth: {
        case: {
          version: 4,
          state: "RESOLVED",
          customer: { name: someone.name, openCaseCount: 1 },
          log: { nodes: ["OPENED", "ACKNOWLEDGED", "PROGRESS", "RESOLVED"].map((kind) => ({ kind })) },
        },
      },
    });
    expect(Object.keys(data)).toEqual(["first", "second", "third", "fourth", "fifth"]);
    expect(fetches.marketing).toBe(1);
  });
}
