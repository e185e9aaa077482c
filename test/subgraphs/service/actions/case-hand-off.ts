import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const handOffs = async (id: string): Promise<unknown> => {
  const fields = "fromDepartment fromOwner { id } toDepartment toOwner { id } reason actor by { id } case { id }";
  const { data } = await service.ask(`{ case(id: "${id}") { bounces handOffs { ${fields} } } }`, {}, agent);
  return data?.["case"];
};

/** Handing a case to another department. */
export function caseHandOff(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("caseHandOff", () => {
    test("gives a case to another department, counts the bounce and keeps the reason", async () => {
      const { id, version } = (await open(service)).case;
      const input = { id, version, department: "ENGINEERING", ownerId: "emp_e", reason: "The pipe is theirs." };
      const answer = await act(service, "caseHandOff", input);
      expect(answer.case).toMatchObject({
        ...{ department: "ENGINEERING", owner: { id: "emp_e" }, bounces: 1, version: 2, state: "OPEN" },
        firstReceiver: { id: "emp_service_agent" },
      });
      expect(answer.case.log.nodes[1]).toMatchObject({ kind: "HANDED_OFF", text: "The pipe is theirs." });
      expect(await handOffs(id)).toEqual({
        bounces: 1,
        handOffs: [
          {
            ...{ fromDepartment: "SERVICE", fromOwner: { id: "emp_service_agent" } },
            ...{ toDepartment: "ENGINEERING", toOwner: { id: "emp_e" }, reason: "The pipe is theirs." },
            ...{ actor: "emp_service_agent", by: { id: "emp_service_agent" }, case: { id } },
          },
        ],
      });
    });

    test("to a colleague is no bounce", async () => {
      const { id, version } = (await open(service)).case;
      await act(service, "caseHandOff", { id, version, ownerId: "emp_2", reason: "Holiday" });
      expect(await handOffs(id)).toMatchObject({ bounces: 0, handOffs: [{ toDepartment: "SERVICE" }] });
    });

    test("between two requests for the same case at once happens once", async () => {
      const { id, version } = (await open(service)).case;
      const attempt = (ownerId: string) =>
        act(service, "caseHandOff", { id, version, ownerId, reason: "Both at once" });
      const answers = await Promise.all([attempt("emp_2"), attempt("emp_3")]);
      expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? "done").sort()).toEqual(["STALE_VERSION", "done"]);
      expect(await handOffs(id)).toMatchObject({ handOffs: [{}] });
    });

    test("wants a reason, another hand, and a case that is not resolved", async () => {
      const { id, version } = (await open(service)).case;
      expect(await act(service, "caseHandOff", { id, version, ownerId: "emp_2", reason: "  " })).toMatchObject({
        userErrors: [{ code: "INVALID", field: ["reason"] }],
      });
      expect(
        await act(service, "caseHandOff", { id, version, ownerId: "emp_service_agent", reason: "x" }),
      ).toMatchObject({
        userErrors: [{ code: "STATE", message: "The case is with emp_service_agent of SERVICE already." }],
      });
      await act(service, "caseResolve", { id, version, text: "Done" });
      expect(await act(service, "caseHandOff", { id, version: 2, ownerId: "emp_2", reason: "x" })).toMatchObject({
        userErrors: [{ code: "STATE", message: expect.stringMatching(/this one is RESOLVED\.$/) }],
      });
    });

    test.each([
      ["property_butler", "PROPERTY", true],
      ["property_butler", "ENGINEERING", false],
      ["property_manager", "SERVICE", false],
      ["city_manager", "PROPERTY", false],
      ["service_agent", "MARKETING", true],
      ["service_manager", "SERVICE", true],
      ["administrator", "LEGAL", true],
    ] as const)("of a case of PROPERTY by a %s to %s: %s", async (role, department, allowed) => {
      const { id, version } = (await open(service, { department: "PROPERTY", ownerId: "emp_p" })).case;
      const answer = await act(
        service,
        "caseHandOff",
        { id, version, department, ownerId: "emp_2", reason: "x" },
        somebody(role),
      );
      if (allowed) expect(answer.case).toMatchObject({ department, bounces: department === "PROPERTY" ? 0 : 1 });
      else expect(answer.errors).toMatchObject([{ code: "FORBIDDEN" }]);
    });
  });
}
