import type { PlanNode } from "../../../gateway/planner/plan.js";
import { planPicture } from "../../../gateway/trace/plan-picture/plan-picture.js";

const fetch = (serviceName: string, operation = "{ x }"): PlanNode => ({ kind: "Fetch", serviceName, operation });

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a picture by their titles, and where its arrows begin and end. */
function read(picture: string) {
  const number = "(-?[\\d.]+)";
  const rects = [
    ...picture.matchAll(new RegExp(`<rect x="${number}" y="${number}" width="${number}" height="${number}"`, "g")),
  ];
  const titles = [...picture.matchAll(/font-weight="bold"[^>]*>([^<]*)</g)].map(([, title = ""]) => title);
  const boxes = rects.map(([, x, y, width, height]): Rectangle => ({
    x: +x!,
    y: +y!,
    width: +width!,
    height: +height!,
  }));
  const paths = [...picture.matchAll(new RegExp(`d="M${number} ${number}C[^"]* ${number} ${number}"`, "g"))];
  const arrows = paths.map(
    ([, x, y, endX, endY]) =>
      [
        { x: +x!, y: +y! },
        { x: +endX!, y: +endY! },
      ] as const,
  );
  return { of: (title: string) => boxes[titles.indexOf(title)]!, titles, boxes, arrows };
}

const lines = (picture: string) => [...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);

describe("the picture of a plan", () => {
  it("has what happens at once side by side, and below each other what waits, with an arrow from each to each", () => {
    const plan: PlanNode = {
      kind: "Sequence",
      nodes: [
        fetch("customer"),
        { kind: "Parallel", nodes: [fetch("service"), fetch("property")] },
        fetch("organization"),
      ],
    };
    const { of, titles, arrows } = read(planPicture(plan));
    expect(titles).toEqual(["customer", "service", "property", "organization"]);
    expect(of("service").y).toBe(of("property").y);
    expect(of("property").x).toBeGreaterThan(of("service").x + of("service").width);
    expect(of("service").y).toBeGreaterThan(of("customer").y + of("customer").height);
    expect(of("organization").y).toBeGreaterThan(of("service").y + of("service").height);
    const under = (title: string) => ({ x: of(title).x + of(title).width / 2, y: of(title).y + of(title).height });
    const over = (title: string) => ({ x: of(title).x + of(title).width / 2, y: of(title).y });
    expect(arrows).toEqual([
      [under("customer"), over("service")],
      [under("customer"), over("property")],
      [under("service"), over("organization")],
      [under("property"), over("organization")],
    ]);
  });

  it("lays no box over another, however the plan is nested", () => {
    const pair = (name: string): PlanNode => ({
      kind: "Sequence",
      nodes: [fetch(`${name}1`), fetch(`${name}2`, "{ a { b c } }")],
    });
    const plan: PlanNode = {
      kind: "Parallel",
      nodes: [
        pair("a"),
        { kind: "Sequence", nodes: [{ kind: "Parallel", nodes: [pair("b"), fetch("c")] }, pair("d")] },
      ],
    };
    const { boxes } = read(planPicture(plan));
    expect(boxes).toHaveLength(7);
    const apart = (one: Rectangle, two: Rectangle) =>
      one.x + one.width < two.x ||
      two.x + two.width < one.x ||
      one.y + one.height < two.y ||
      two.y + two.height < one.y;
    boxes.forEach((one, at) =>
      boxes.slice(at + 1).forEach((two) => expect([one, two, apart(one, two)]).toContain(true)),
    );
  });

  it("says in each box what is asked of whom, where, and on which condition", () => {
    const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      __typename ... on Customer { __typename openCaseCount cases(first: 1) { nodes { id } } } } }`;
    const plan: PlanNode = {
      kind: "Condition",
      condition: "withCases",
      ifClause: {
        kind: "Flatten",
        path: [{ Field: "customersByMobile" }, "@", { Field: "homes" }, { TypeCondition: ["Home"] }, "@"],
        node: { ...fetch("service", entities) },
      },
    };
    expect(lines(planPicture(plan))).toEqual([
      "service",
      "if $withCases",
      "at customersByMobile.homes",
      "Customer { openCaseCount cases }",
    ]);
  });

  it("cuts what is too long, and says that there is more", () => {
    const names = Array.from({ length: 90 }, (_, at) => `field${at}`).join(" ");
    const shown = lines(planPicture(fetch("wide", `{ thing { ${names} ${"x".repeat(90)} } }`)));
    expect(shown).toHaveLength(11);
    expect(shown.at(-1)).toBe("…");
    expect(Math.max(...shown.map((line) => line!.length))).toBeLessThan(42);
  });

  it("holds nothing but text of what a plan says", () => {
    const picture = planPicture(fetch(`<script>"&`));
    expect(picture).not.toContain("<script");
    expect(picture).toContain("&lt;script&gt;&quot;&amp;");
  });
});
