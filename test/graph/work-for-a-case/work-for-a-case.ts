import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { employeeName, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

/** Somebody whose case is under way, and has no work order. */
const someone = everyChronicle().find(
  ({ rows }) => rows("case").some(({ state }) => state === "IN_PROGRESS") && rows("work_order").length === 0,
)!;
const matter = someone.rows("case").find(({ state }) => state === "IN_PROGRESS")!;
const code = someone.person.place.code;
const [agent, butler] = [employeeOf(code, "service_agent"), employeeOf(code, "property_butler")];

const step = (name: string, input: string) =>
  `mutation ($input: ${input}!) { step: ${name}(input: $input) { workOrder { version } userErrors { code message } } }`;

/** Two departments, two databases, one matter. */
export function workForACase(house: TestHouse): void {
  test("work that is raised for a case is done by property management and seen from the case", async () => {
    const raised = {
      ...{
        projectCode: code,
        caseId: matter.id as string,
        customerHandle: null,
        unitId: matter.unit_id as string | null,
      },
      ...{ serviceLine: "MAINTENANCE", title: "上门查看" },
    };
    const { data, errors } = await house.ask(question(import.meta.url, "raise"), { input: raised }, agent);
    expect(errors).toBeUndefined();
    expect(data.workOrderRaise).toEqual({
      userErrors: [],
      workOrder: {
        id: expect.stringMatching(/^wor_/) as unknown,
        state: "RAISED",
        version: 1,
        raisedBy: { name: employeeName(agent.subject) },
        case: { subject: matter.subject as string, customer: { name: someone.name } },
      },
    });

    const { id } = data.workOrderRaise.workOrder;
    const steps = [
      ["workOrderDispatch", "WorkOrderDispatchInput", { assigneeId: butler.subject }, butler],
      ["workOrderAccept", "WorkOrderAcceptInput", {}, butler],
      ["workOrderFinish", "WorkOrderFinishInput", { result: "已处理" }, butler],
      ["workOrderRate", "WorkOrderRateInput", { rating: 5 }, agent],
    ] as const;
    for (const [at, [name, type, more, caller]] of steps.entries()) {
      const { data: done } = await house.ask(step(name, type), { input: { id, version: at + 1, ...more } }, caller);
      expect([name, done.step]).toEqual([name, { workOrder: { version: at + 2 }, userErrors: [] }]);
    }
    const seen = await house.ask(question(import.meta.url), { id: matter.id as string }, agent);
    expect(seen.data.case.workOrders.nodes).toEqual([
      { state: "RATED", result: "已处理", rating: 5, assignee: { name: employeeName(butler.subject) } },
    ]);
  });
}
