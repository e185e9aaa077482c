import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import {
  listSettings,
  portSetting,
  readSettings,
  tokenSource,
  WrongSettings,
} from "../../../subgraphs/shared/settings.js";

const shape = {
  PORT: portSetting.default(4001).describe("The port."),
  NAME: z.string().describe("The name."),
  MODE: z.enum(["fast", "slow"]).default("fast").describe("How."),
  NOTE: z.string().optional().describe("A note."),
};

describe("settings", () => {
  test("are read with their types; what is left out or empty takes its default", () => {
    expect(readSettings(shape, { PORT: "80", NAME: "x", MODE: "", OTHER: "y" })).toEqual({
      PORT: 80,
      NAME: "x",
      MODE: "fast",
    });
  });

  test("are all named when several are wrong, with what came and what they are", () => {
    const read = () => readSettings(shape, { PORT: "70000", MODE: "quick" });
    expect(read).toThrow(WrongSettings);
    expect(read).toThrow(
      [
        "Settings are missing or wrong.",
        '  PORT: Too big: expected number to be <=65535, and was "70000". It is: The port.',
        "  NAME: is missing. It is: The name.",
        '  MODE: Invalid option: expected one of "fast"|"slow", and was "quick". It is: How.',
      ].join("\n"),
    );
  });

  test.each(["-1", "4000.5", "four", "Infinity"])("know no port %s", (PORT) => {
    expect(() => readSettings(shape, { PORT, NAME: "x" })).toThrow(/^Settings are missing or wrong.\n {2}PORT: /);
  });

  test("are listed for the README with their defaults", () => {
    expect(listSettings(shape)).toEqual([
      { name: "PORT", default: "4001", description: "The port." },
      { name: "NAME", default: undefined, description: "The name." },
      { name: "MODE", default: "fast", description: "How." },
      { name: "NOTE", default: undefined, description: "A note." },
    ]);
  });
});

describe("the source of tokens", () => {
  const settings = { TOKEN_ISSUER: "issuer", TOKEN_AUDIENCE: "audience" };

  test("is an address or a file of keys", () => {
    const folder = mkdtempSync(join(tmpdir(), "oneroof-keys-"));
    const file = join(folder, "keys.json");
    writeFileSync(file, '{"keys":[]}');
    const rest = { issuer: "issuer", audience: "audience" };
    expect(tokenSource({ ...settings, TOKEN_JWKS: file })).toEqual({ keys: { keys: [] }, ...rest });
    const TOKEN_JWKS = "https://id.example/keys";
    expect(tokenSource({ ...settings, TOKEN_JWKS })).toEqual({ keys: new URL(TOKEN_JWKS), ...rest });
    rmSync(folder, { recursive: true });
  });

  test("is refused when the file is not there or is no set of keys", () => {
    const folder = mkdtempSync(join(tmpdir(), "oneroof-keys-"));
    const file = join(folder, "keys.json");
    const read = () => tokenSource({ ...settings, TOKEN_JWKS: file });
    expect(read).toThrow(`TOKEN_JWKS: there is no file ${file}.`);
    for (const text of ["keys", "null", "{}", '{"keys":{}}', "[]"]) {
      writeFileSync(file, text);
      expect(read).toThrow(new WrongSettings(`TOKEN_JWKS: the file ${file} is not a JSON Web Key Set.`));
    }
    rmSync(folder, { recursive: true });
  });
});
