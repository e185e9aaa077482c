import { filesOf, textOf } from "./files-of.js";
import { commentsOf, idleTests, unfitRemarks } from "./remarks.js";

const files = filesOf(".");
const code = files.filter((path) => /\.(ts|mjs)$/.test(path));
const documents = files.filter((path) => /\.(md|graphql|ya?ml)$|(^|\/)Dockerfile$|^\.ci\//.test(path));

// A word is put together here where the finished one would be found by the very test it is meant for.
const later = ["TO", "DO"].join("");
const skip = ["sk", "ip"].join("");
const only = ["on", "ly"].join("");
const xit = ["x", "it"].join("");

describe("remarks", () => {
  it("of the code put nothing off, name no machine, and give a reason for what they suppress", () => {
    const found = code.flatMap((path) =>
      commentsOf(textOf(path)).flatMap(({ line, text }) => unfitRemarks(text).map((why) => `${path}:${line} ${why}`)),
    );
    expect(found).toEqual([]);
  });

  it("of the documents put nothing off and name no machine", () => {
    expect(documents.flatMap((path) => unfitRemarks(textOf(path)).map((why) => `${path} ${why}`))).toEqual([]);
  });

  it.each([
    [`${later}: finish this`],
    ["kept in /home/li/oneroof"],
    ["as issue 12 asks"],
    ["eslint-disable-next-line no-console"],
    ["prettier-ignore"],
    ["@ts-ignore"],
  ])("%j is found out", (remark) => expect(unfitRemarks(remark)).toHaveLength(1));

  it.each([
    ["eslint-disable-next-line no-console -- the banner is what the command is for"],
    ["A row says who it belongs to; requirements 000-24."],
    ["https://example.com/home/page"],
    ["`dist/` is made from the sources."],
  ])("%j is fit", (remark) => expect(unfitRemarks(remark)).toEqual([]));

  it("are told from strings that look like them", () => {
    expect(commentsOf(`const a = "// ${later}";\n// A reason.\nconst b = \`/* \${a} */\`;`)).toEqual([
      { line: 2, text: "// A reason." },
    ]);
  });
});

describe("tests", () => {
  it("all run: none is left out, none runs alone", () => {
    const tests = code.filter((path) => path.startsWith("test/"));
    expect(tests.flatMap((path) => idleTests(textOf(path)).map((line) => `${path}:${line}`))).toEqual([]);
  });

  it.each([
    `it.${skip}("x", run)`,
    `describe.${only}("x", run)`,
    `test.${later.toLowerCase()}("x")`,
    `${xit}("x", run)`,
  ])("%j is found out", (line) => expect(idleTests(`// first\n${line}`)).toEqual([2]));
});
