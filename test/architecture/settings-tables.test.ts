import { houseSettings } from "../../cli/house/settings.js";
import { gatewaySettings } from "../../gateway/settings.js";
import { subgraphSettings } from "../../subgraphs/shared/serve.js";
import { listSettings } from "../../subgraphs/shared/settings.js";
import { textOf } from "./files-of.js";
import { settingRow, settingsTables } from "./settings-tables.js";

describe("the settings in the README", () => {
  it("are those of the code, of the house, of the gateway alone and of a subgraph alone, in this order", () => {
    const inCode = [houseSettings, gatewaySettings, subgraphSettings].map((shape) =>
      listSettings(shape).map(settingRow),
    );
    expect(settingsTables(textOf("README.md"))).toEqual(inCode);
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
