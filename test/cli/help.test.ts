import { Command } from "commander";
import { entries } from "../../cli/commands.js";

/** What `--help` prints of a command. */
function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (more) => (text += more) }).outputHelp();
  return text;
}

describe.each(entries)("the help of oneroof $name", ({ name, load }) => {
  it("has an example of it, and of every command below it", async () => {
    const command = await load();
    for (const each of [command, ...command.commands]) {
      const called = each === command ? name : `${name} ${each.name()}`;
      expect([called, helpOf(each)]).toEqual([
        called,
        expect.stringMatching(new RegExp(`  \\$ .*oneroof ${called}\\b`)),
      ]);
    }
  });

  it("begins with how it is called", async () => {
    const command = await load();
    new Command("oneroof").addCommand(command);
    expect(helpOf(command)).toMatch(new RegExp(`^Usage: oneroof ${name}`));
  });

  it("names no place of this machine", async () => {
    const command = await load();
    for (const each of [command, ...command.commands]) expect(helpOf(each)).not.toContain(process.cwd());
  });
});
