import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { packageRoot } from "../../cli/package-root.js";

const eslint = new ESLint({
  cwd: packageRoot(),
  overrideConfigFile: join(packageRoot(), "eslint.config.mjs"),
  // The examples are not files of the project, so there are no types to ask for; our own rules need none.
  overrideConfig: {
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false } },
  },
});

/** Lints an example as if it stood in this file. Returns the names of the rules that it breaks, each once. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(packageRoot(), file) });
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const documented = "/** Says what it takes and returns. */\n";
const source = "gateway/plan.ts";
const action = "subgraphs/service/actions/open-case.ts";
const syntax = "no-restricted-syntax";

const sins: readonly [sin: string, rule: string, file: string, code: string][] = [
  ["any", "@typescript-eslint/no-explicit-any", source, "export type Row = any;"],
  ["a default export", syntax, source, "const plan = 1;\nexport default plan;"],
  [
    "a suppressed type error without a reason",
    "@typescript-eslint/ban-ts-comment",
    source,
    "// @ts-expect-error\nexport const a = 1;",
  ],
  ["a file of 201 lines", "max-lines", source, `${"\n".repeat(201)}export const a = 1;`],
  [
    "a function of 41 lines",
    "max-lines-per-function",
    source,
    `${documented}export function plan(): void {\n${"  count();\n".repeat(39)}}`,
  ],
  [
    "an exported function that does not say what it returns",
    "@typescript-eslint/explicit-module-boundary-types",
    source,
    `${documented}export function plan() {\n  return 1;\n}`,
  ],
  ["an exported function without a doc comment", "oneroof/doc-comment", source, "export function plan(): void {}"],
  [
    "an exported arrow function without a doc comment",
    "oneroof/doc-comment",
    source,
    "// Not one.\nexport const plan = (): void => {};",
  ],
  ["printing in a source", "no-console", source, 'console.log("here");'],
  ["the environment in a source", "no-restricted-properties", source, "export const port = process.env.PORT;"],
  ["the environment taken apart", "no-restricted-properties", source, "export const { env } = process;"],
  [
    "the environment by import",
    "no-restricted-imports",
    source,
    'import { env } from "node:process";\nexport const port = env.PORT;',
  ],
  [
    "the environment in the command",
    "no-restricted-properties",
    "cli/start.ts",
    "export const port = process.env.PORT;",
  ],
  ["a class named Manager", syntax, source, "export class PlanManager {}"],
  ["a type named Data", syntax, source, "export type PlanData = string;"],
  ["a constant named utils", syntax, source, "export const planUtils = 1;"],
  ["save()", syntax, action, "await manager.save(row);"],
  ["findOneBy()", syntax, action, "await manager.findOneBy(Case, { id });"],
  ["getRepository()", syntax, action, "manager.getRepository(Case);"],
  ["synchronize", syntax, "subgraphs/service/database.ts", "export const options = { synchronize: true };"],
  ["a lazy relation", syntax, action, "class Case {\n  @OneToMany(() => Log, { lazy: true }) logs: unknown;\n}"],
  ["an eager relation", syntax, action, "class Case {\n  @OneToMany(() => Log, { eager: true }) logs: unknown;\n}"],
  ["@Authorized", syntax, action, "class Case {\n  @Authorized() logs: unknown;\n}"],
  ["active record", syntax, action, 'import { BaseEntity } from "typeorm";\nexport class Case extends BaseEntity {}'],
];

const habits: readonly [habit: string, file: string, code: string][] = [
  [
    "a documented function with explicit types",
    source,
    `${documented}export function plan(): number {\n  return 1;\n}`,
  ],
  ["a function of 40 lines", source, `${documented}export function plan(): void {\n${"  count();\n".repeat(38)}}`],
  ["a file of 200 lines", source, `${"\n".repeat(199)}export const a = 1;`],
  [
    "loaders typed by inference",
    "subgraphs/service/loaders/index.ts",
    `${documented}export const createLoaders = () => ({});`,
  ],
  ["the environment where a process starts", "subgraphs/service/main.ts", "export const port = process.env.PORT;"],
  ["the environment in the settings of the command", "cli/settings.ts", "export const port = process.env.PORT;"],
  ["printing in the command", "cli/start.ts", 'console.log("here");'],
  [
    "the names that are others' own",
    source,
    "export type PageInfo = string;\nexport class RequestManager extends EntityManager {\n  statements = 0;\n}",
  ],
  ["a default export of a tool's configuration", "codegen.ts", "export default {};"],
  ["synchronize: false", action, "export const options = { synchronize: false };"],
];

const graph = (field: string) =>
  `"""A person."""\ntype Person {\n  ${field}\n}\n\ntype Query {\n  """The person."""\n  person: Person\n}\n`;

const namings: readonly [sin: string, rule: string, code: string][] = [
  ["a field without a description", "@graphql-eslint/require-description", graph("name: String")],
  ["a field with an underscore", "@graphql-eslint/naming-convention", graph('"""Its."""\n  full_name: String')],
  ["a field that begins with a verb", "@graphql-eslint/naming-convention", graph('"""Its."""\n  getName: String')],
  [
    "a value of an enum in small letters",
    "@graphql-eslint/naming-convention",
    `${graph('"""Its."""\n  name: Kind')}\n"""A kind."""\nenum Kind {\n  """A."""\n  first\n}\n`,
  ],
  ["a description in quotes of one line", "@graphql-eslint/description-style", graph('"Its."\n  name: String')],
  [
    "a deprecation without a reason",
    "@graphql-eslint/require-deprecation-reason",
    graph('"""Its."""\n  name: String @deprecated'),
  ],
  [
    "a mutation whose input has another name",
    "@graphql-eslint/input-name",
    `${graph('"""Its."""\n  name: String')}\ntype Mutation {\n  """Adds."""\n  personAdd(input: String): Person\n}\n`,
  ],
];

describe("how the schema reads", () => {
  it.each(namings)("forbids %s", async (_sin, rule, code) => {
    expect(await broken("schema/api.graphql", code)).toContain(rule);
  });
});

describe("how the code reads", () => {
  it.each(sins)("forbids %s", async (_sin, rule, file, code) => {
    expect(await broken(file, code)).toContain(rule);
  });

  it.each(habits)("allows %s", async (_habit, file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });
});
