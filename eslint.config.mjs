// How the code reads, as far as a machine can say so. Each rule of our own has a line in test/architecture/lint.test.ts that breaks it.
import graphql from "@graphql-eslint/eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const sources = ["cli/**/*.ts", "gateway/**/*.ts", "schema/**/*.ts", "client/**/*.ts", "subgraphs/**/*.ts"];

/** Syntax that is forbidden: a selector, and what to do instead. */
const forbid = (selector, message) => ({ selector, message });

// Two names are others' own: PageInfo is the Relay specification's, and a kind of EntityManager is TypeORM's.
const emptyName = "[id.name=/(manager|helpers?|utils?|data|(?<!Page)info)$/i]:not([superClass.name='EntityManager'])";
const emptyNameMessage = "Name it by the domain's own word: Manager, Helper, Util, Data and Info say nothing.";

const everywhere = [
  forbid("ExportDefaultDeclaration", "Export by name: a name is found by searching for it."),
  forbid(`ExportNamedDeclaration > ${emptyName}`, emptyNameMessage),
  forbid(`ExportNamedDeclaration > VariableDeclaration > ${emptyName}`, emptyNameMessage),
];

const inSubgraphs = [
  forbid(
    "CallExpression[callee.property.name='save']",
    "save() accepts a stale version: use insert(), or update() with the version in its WHERE.",
  ),
  forbid(
    "CallExpression[callee.property.name=/^findOneBy(OrFail)?$/]",
    "Read one row through a loader: loaders.x.load(id).",
  ),
  forbid(
    "CallExpression[callee.property.name='getRepository']",
    "Use the EntityManager of the request: it knows the caller.",
  ),
  forbid("Property[key.name='synchronize'][value.value=true]", "synchronize drops columns: write a migration."),
  forbid(
    "Property[key.name=/^(lazy|eager)$/][value.value=true]",
    "A relation costs a statement a row: keep the key column, add a loader.",
  ),
  forbid(
    "ImportSpecifier[imported.name='BaseEntity']",
    "Active record binds a class to one connection: take the manager from the context.",
  ),
  forbid(
    "ImportSpecifier[imported.name='Authorized'], Decorator[expression.callee.name='Authorized']",
    "@Authorized does not run for _entities: put the caller's scope into the loader's SQL.",
  ),
];

const environment = "Only main.ts and the settings of cli/ read the environment: take the setting as an argument.";

/** Every exported function says what it takes and returns. */
const docComment = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { missing: "Say in a doc comment what {{name}} takes and returns." },
  },
  create(context) {
    const check = (node) => {
      const exported = context.sourceCode.getAncestors(node).find(({ type }) => type === "ExportNamedDeclaration");
      const comment = context.sourceCode.getCommentsBefore(exported).at(-1);
      if (comment?.type === "Block" && comment.value.startsWith("*")) return;
      context.report({ node, messageId: "missing", data: { name: (node.id ?? node.parent.id).name } });
    };
    return {
      "ExportNamedDeclaration > FunctionDeclaration": check,
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression": check,
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > FunctionExpression": check,
    };
  },
};

export default defineConfig(
  globalIgnores(["**/dist/", "coverage/", ".oneroof/", "client/generated/", "test/architecture/fixtures/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,mjs}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { oneroof: { rules: { "doc-comment": docComment } } },
    rules: {
      eqeqeq: ["error", "smart"],
      "no-restricted-syntax": ["error", ...everywhere],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      // A Chinese name is read character by character, and a spread gives whole ones.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // An entity is a shape: a row, or a literal that has its fields, is as good as one made with `new`.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: sources,
    rules: {
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", 40],
      "no-console": "error",
      "no-restricted-properties": ["error", { object: "process", property: "env", message: environment }],
      "no-restricted-imports": [
        "error",
        { paths: ["process", "node:process"].map((name) => ({ name, importNames: ["env"], message: environment })) },
      ],
      "oneroof/doc-comment": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
    },
  },
  { files: ["subgraphs/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...everywhere, ...inSubgraphs] } },
  // Loaders are typed by inference: `ReturnType<typeof createLoaders>`.
  { files: ["subgraphs/*/loaders/index.ts"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  { files: ["cli/**/*.ts", "client/examples/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["**/main.ts", "cli/**/settings.ts"],
    rules: { "no-restricted-properties": "off", "no-restricted-imports": "off" },
  },
  {
    // What a test looks at is often a parsed answer: an expectation says more of its shape than a cast would.
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/restrict-plus-operands": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Tools are configured by default exports, and plain scripts carry no types.
    files: ["**/*.mjs", "codegen.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["schema/api.graphql"],
    languageOptions: { parser: graphql.parser },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      "@graphql-eslint/description-style": "error",
      "@graphql-eslint/input-name": ["error", { checkInputType: true, caseSensitiveInputType: false }],
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: { style: "camelCase", forbiddenPrefixes: ["get", "list", "fetch"] },
          InputValueDefinition: "camelCase",
          DirectiveDefinition: "camelCase",
          // The values of GoldenField are the names of a customer's fields.
          "EnumValueDefinition[parent.name.value!=GoldenField]": "UPPER_CASE",
          EnumTypeDefinition: { style: "PascalCase", forbiddenPrefixes: ["Enum"], forbiddenSuffixes: ["Enum"] },
          InputObjectTypeDefinition: { style: "PascalCase", forbiddenSuffixes: ["Type", "Object"] },
          ObjectTypeDefinition: { style: "PascalCase", forbiddenSuffixes: ["Type", "Object", "Input"] },
        },
      ],
      "@graphql-eslint/no-hashtag-description": "error",
      "@graphql-eslint/no-unreachable-types": "error",
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      "@graphql-eslint/relay-connection-types": "error",
      "@graphql-eslint/relay-edge-types": [
        "error",
        { withEdgeSuffix: true, listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      "@graphql-eslint/relay-page-info": "error",
      "@graphql-eslint/require-deprecation-reason": "error",
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          // What a root type is needs no words; what it offers does.
          ignoredSelectors: ["ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/]"],
        },
      ],
    },
  },
  {
    files: ["schema/operations/*.graphql"],
    languageOptions: { parser: graphql.parser },
    plugins: { "@graphql-eslint": graphql },
    rules: graphql.configs["flat/operations-recommended"].rules,
  },
);
