import { changelog } from "../../schema/changelog.js";

const added = { severity: "safe", message: "Field `a` was added" } as const;
const removed = { severity: "breaking", message: "Field `b`\n was removed", remark: "breaks Search" } as const;

describe("the changelog of the schema", () => {
  test("begins with a head, and a day with its changes", () => {
    const text = changelog("", "2026-11-22", [removed, added]);
    expect(text.split("\n## ")[0]).toMatch(/^# Changes/);
    expect(text).toMatch(
      /\n\n## 2026-11-22\n\n- \*\*breaking\*\* Field `b` was removed \(breaks Search\)\n- \*\*safe\*\* Field `a` was added\n$/,
    );
  });

  test("takes later changes of a day into its section, each once, and puts another day above it", () => {
    const one = changelog("", "2026-11-22", [removed]);
    const two = changelog(one, "2026-11-22", [added, removed, added]);
    expect(changelog(two, "2026-11-22", [added])).toBe(two);
    expect(two.match(/Field/g)).toHaveLength(2);
    const three = changelog(two, "2026-11-23", [added]);
    expect(three.match(/^## .*|^- .*/gm)).toEqual([
      "## 2026-11-23",
      "- **safe** Field `a` was added",
      "## 2026-11-22",
      "- **safe** Field `a` was added",
      "- **breaking** Field `b` was removed (breaks Search)",
    ]);
  });

  test("stays as it is when nothing changed", () => {
    expect(changelog("as it is", "2026-11-22", [])).toBe("as it is");
  });
});
