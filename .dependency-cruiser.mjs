// Who may import whom. Each rule has a fixture in test/architecture/fixtures/ that breaks it, and a test that sees it fail.
// Types count as imports, a file that cannot be found counts too: what is not named here as allowed is forbidden.

/** The folder of a subgraph; `$1` in the `to` of a rule stands for its name. */
const subgraph = "^subgraphs/(?!shared/)([^/]+)/";
const own = "^subgraphs/$1/";
const shared = "^subgraphs/shared/";
const packages = "(^|/)node_modules/";

/** A local import that leaves the places named. Packages are another matter: they are not looked at here. */
const leaving = (...allowed) => ({ pathNot: [...allowed, packages], dependencyTypesNot: ["core"] });

/** A room of every subgraph, and the other places it may import from, besides itself. */
const room = (name, ...allowed) => ({
  name: `${name}-reach`,
  severity: "error",
  comment: `${name}/ imports itself and ${allowed.join(", ")}, nothing else of the house.`,
  from: { path: `${subgraph}${name}/` },
  to: leaving(`${own}${name}/`, ...allowed),
});

/** A file of every subgraph, and the places it may import from. */
const file = (name, ...allowed) => ({
  name: `${name}-reach`,
  severity: "error",
  comment: `${name}.ts imports ${allowed.join(", ")}, nothing else of the house.`,
  from: { path: `${subgraph}${name}\\.ts$` },
  to: leaving(...allowed),
});

const forbidden = [
  file("main", `${own}(subgraph|database)\\.ts$`, shared),
  file("database", `${own}(entities|migrations)/`, shared),
  file(
    "subgraph",
    "^subgraphs/rights\\.ts$",
    `${own}(resolvers|loaders|entities)/`,
    `${own}actions/background\\.ts$`,
    shared,
  ),
  room("resolvers", `${own}(actions|loaders|entities)/`, shared),
  room("actions", `${own}(rules|loaders|entities)/`, "^subgraphs/customer/identity/", shared),
  room("loaders", `${own}entities/`, shared),
  room(
    "entities",
    "^subgraphs/shared/(scalars|connection|resolving/made-from|sealing/sealed-column|privacy/(request-kind|department-receipt))\\.ts$",
  ),
  room("migrations", shared),
  {
    name: "rules-are-pure",
    severity: "error",
    comment: "A rule imports rules of its own subgraph and nothing else: no package, no clock, no database.",
    from: { path: `${subgraph}rules/` },
    to: { pathNot: `${own}rules/` },
  },
  {
    name: "identity-is-pure",
    severity: "error",
    comment: "Matching is arithmetic on names and numbers: it imports itself and the libraries that know them.",
    from: { path: "^subgraphs/customer/identity/" },
    to: { pathNot: ["^subgraphs/customer/identity/", `${packages}(libphonenumber-js|opencc-js|pinyin-pro)/`] },
  },
  {
    name: "subgraphs-meet-in-the-graph",
    severity: "error",
    comment: "A subgraph never imports another: what it needs of it, it asks the graph.",
    from: { path: subgraph },
    to: { path: subgraph, pathNot: own },
  },
  {
    name: "shared-knows-no-subgraph",
    severity: "error",
    comment: "What every subgraph is made with holds no word of the domain.",
    from: { path: shared },
    to: leaving(shared),
  },
  {
    name: "gateway-reach",
    severity: "error",
    comment: "The gateway serves any supergraph: of the house it knows who calls, the errors, the settings.",
    from: { path: "^gateway/" },
    to: leaving("^gateway/", `${shared}(caller|errors|settings)\\.ts$`),
  },
  {
    name: "only-the-command-knows-all",
    severity: "error",
    comment: "Only cli/, and what prints the schemas, know the subgraphs by name.",
    from: { pathNot: ["^cli/", "^subgraphs/", "^test/", "^bench/", "^schema/print\\.ts$"] },
    to: { path: subgraph },
  },
  {
    name: "client-stands-alone",
    severity: "error",
    comment: "Others install the client: it imports nothing of the house, and no package that it does not name.",
    from: { path: "^client/" },
    to: {
      pathNot: [
        "^client/",
        "^@graphql-typed-document-node/core$",
        `${packages}(csv-parse|graphql)/`,
        "^oneroof-client",
      ],
    },
  },
  {
    name: "nothing-imports-tests",
    severity: "error",
    comment: "What only tests use stays with the tests.",
    from: { pathNot: "^test/" },
    to: { path: "^test/" },
  },
  {
    name: "no-development-packages",
    severity: "error",
    comment: "A source runs where only `dependencies` are installed.",
    from: { path: "^(cli|gateway|schema|client|subgraphs)/" },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  },
  {
    name: "no-cycles",
    severity: "error",
    comment: "A cycle has no first file to read.",
    from: {},
    to: { circular: true },
  },
];

export default {
  forbidden,
  options: {
    exclude: { path: "^(dist|coverage|\\.oneroof|test/architecture/fixtures)/" },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
    skipAnalysisNotInRules: true,
  },
};
