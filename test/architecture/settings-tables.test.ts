import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { houseSettings } from "../../cli/house/settings.js";
import { packageRoot } from "../../cli/package-root.js";
import { gatewaySettings } from "../../gateway/settings.js";
import { subgraphSettings } from "../../subgraphs/shared/serve.js";
import { listSettings } from "../../subgraphs/shared/settings.js";
import { textOf } from "./files-of.js";
import { runNode } from "../support/run-node.js";
import { settingRow, settingsTables, withTables } from "./settings-tables.js";

const page = textOf("docs/settings.md");

describe("the settings in docs/settings.md", () => {
  it("are those of the code, of the house, of the gateway alone and of a subgraph alone, in this order", () => {
    const inCode = [houseSettings, gatewaySettings, subgraphSettings].map((shape) =>
      listSettings(shape).map(settingRow),
    );
    if (process.env["UPDATE_DOCS"]) writeFileSync(join(packageRoot(), "docs/settings.md"), withTables(page, inCode));
    expect(settingsTables(page)).toEqual(inCode);
  });

  it("are listed nowhere else", () => {
    expect(settingsTables(textOf("README.md"))).toEqual([]);
  });

  it("are complained of in the words of the page, by the command of the page", async () => {
    const [, given = "", args = ""] = /```sh\n(.*) npx oneroof (.*)\n```/.exec(page) ?? [];
    const [, said] = /```text\n([^`]+)```/.exec(page) ?? [];
    const env = Object.fromEntries(given.split(" ").map((each) => each.split("=")) as [string, string][]);
    const { code, err } = await runNode(["bin/oneroof.mjs", ...args.split(" ")], packageRoot(), env);
    expect({ code, err }).toEqual({ code: 1, err: said });
  });

  it("are read from tables with a head of their own, whatever stands around them", () => {
    const text = `# Oneroof

| Command | What it does |
| ------- | ------------ |
| start   | starts       |

| Setting | Default | What it is         |
| ------- | ------- | ------------------ |
| \`PORT\`  | \`4000\`  | A port \\| a number. |
| \`HOME\`  |         | A folder.          |

More.
`;
    expect(settingsTables(text)).toEqual([
      [
        settingRow({ name: "PORT", default: "4000", description: "A port | a number." }),
        settingRow({ name: "HOME", default: undefined, description: "A folder." }),
      ],
    ]);
  });
});
