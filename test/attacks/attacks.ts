/** What stands against an attack: a place in the code that can be switched off, or in words why there is nothing to switch off. */
export type Guard = { readonly file: string; readonly find: string; readonly replace: string } | string;

/** A test that makes an attack: the file to run, and a part of the test's name. */
export type AttackTest = readonly [file: string, name: string];

/** One attack that the house is held against. */
export interface Attack {
  readonly id: number;
  readonly title: string;
  readonly guard: Guard;
  readonly tests: readonly AttackTest[];
}

const house = "test/attacks/house.test.ts";
const schema = "test/attacks/schema.test.ts";
const entities = "test/attacks/entities.test.ts";
const walls = "test/attacks/two-walls/two-walls.test.ts";
const same = "test/attacks/non-interference/non-interference.test.ts";
const gateway = (name: string) => `test/gateway/${name}.test.ts`;
const shared = (name: string) => `test/subgraphs/shared/${name}.test.ts`;
const customer = (name: string) => `test/subgraphs/customer/${name}.test.ts`;

/** A guard that is switched off by putting one text in the place of another. */
function at(file: string, find: string, replace: string): Guard {
  return { file, find, replace };
}

function attack(id: number, title: string, guard: Guard, ...tests: AttackTest[]): Attack {
  return { id, title, guard, tests };
}

const loaders = at(
  "subgraphs/service/loaders/seen-by.ts",
  'return projects === "*" ? everyRow : sql`t.project_code = any(${projects})`;',
  "void projects;\n  return everyRow;",
);

/** Every attack of the corpus, with its guard and the tests that make it. */
export const attacks: readonly Attack[] = [
  attack(
    1,
    "Alias brute force",
    at("gateway/limits/size-check.ts", "measured.aliases > limits.aliases", "measured.aliases > 1e9"),
    [gateway("limits/size-check"), "refuses with %s what is one above the limit"],
    [house, "attack 1, "],
  ),
  attack(
    2,
    "Array batching",
    "Apollo Server takes one operation a request; `allowBatchedHttpRequests` stays off.",
    [gateway("body"), "holds one operation: a batch is refused"],
    [house, "attack 2: "],
  ),
  attack(
    3,
    "Guessing numbers by aliases",
    at("gateway/limits/rates/rates.ts", "if (searches > 0) taken.push", "if (searches > 1e9) taken.push"),
    [gateway("limits/rates"), "has a lower measure for exact searches"],
    [gateway("limits"), "attacks 3 and 35"],
    [house, "attack 3: "],
  ),
  attack(
    4,
    "Introspection",
    at("gateway/apollo/executor.ts", "prepared.introspects && !exchange.options.mayReadSchema", "false"),
    [gateway("hidden-schema"), "attack 4"],
  ),
  attack(
    5,
    "Hints at names",
    at("gateway/apollo/without-hints.ts", 'error.message.replace(hint, "")', "error.message"),
    [gateway("hidden-schema"), "attack 5"],
  ),
  attack(
    6,
    "Blind recovery of the schema",
    "Who asks is decided before the body is read; without it nothing is answered at all (see 47).",
    [gateway("authentication"), "decides before the body is read"],
  ),
  attack(
    7,
    "Depth",
    at("gateway/limits/size-check.ts", "measured.depth > limits.depth", "measured.depth > 1e9"),
    [gateway("limits/size-check"), "refuses with %s what is one above the limit"],
    [house, "attack 7, "],
  ),
  attack(
    8,
    "Width, repeated fields and directives",
    at("gateway/limits/size-check.ts", "countRepeats(document) > limits.repeats", "false"),
    [gateway("limits/size-check"), "refuses with %s what is one above the limit"],
    [house, "attack 8, "],
  ),
  attack(
    9,
    "Amount: pages, products of lists",
    at("gateway/limits/cost/cost-within.ts", "if (cost > budget)", "if (cost > Infinity)"),
    [gateway("limits"), "attack 9"],
    [gateway("limits/operation-cost"), "reckons %s"],
    [house, "attack 9: "],
  ),
  attack(
    10,
    "Fragments that double",
    at("gateway/execute/operation/expanded-size.ts", "<= limit) return", "<= Infinity) return"),
    [gateway("execute/graph"), "fragments that spread one another to a billion selections are refused at once"],
    [gateway("limits/measure"), "measures doubling fragments as fast as any others"],
  ),
  attack(
    11,
    "Churn of the plan cache",
    at("gateway/execute/operation/normal-form.ts", "name: undefined", "name: definition.name"),
    [gateway("execute/graph"), "an operation is planned once, however it is spelled and named"],
    [gateway("execute/graph"), "so many operations are kept as told"],
  ),
  attack(
    12,
    "Rings of fragments, deep lists, deep variables",
    at("gateway/http/parse-json.ts", "nestsDeeperThan(text, 64)", "nestsDeeperThan(text, 1e9)"),
    [gateway("http/parse-json"), "is refused when it %s"],
    [house, "attack 12"],
  ),
  attack(
    13,
    "Large, packed and slow bodies",
    at("gateway/http/read-body.ts", "{ maxOutputLength: limit }", "{ maxOutputLength: 1e9 }"),
    [gateway("body"), "of 48 KB that unpacks to 48 MB is refused"],
    [gateway("body"), "that comes a byte a second is cut off"],
  ),
  attack(
    14,
    "Requests that a web page can forge",
    at("gateway/apollo/apollo.ts", "csrfPrevention: true", "csrfPrevention: false"),
    [gateway("requests"), "may be a query by GET when a header forces a preflight"],
    [gateway("requests"), "is refused as %s, which a web page may send"],
  ),
  attack(
    15,
    "Pages of other origins",
    at("gateway/http/cors.ts", "origin === undefined || !origins.includes(origin)", "origin === undefined"),
    [gateway("requests"), "from a web page is readable by listed origins alone"],
  ),
  attack(
    16,
    "Documents registered by whoever asks",
    at("gateway/http/registered-request.ts", "if (documents.only) throw", "if (false as boolean) throw"),
    [gateway("documents/registered"), "answers those, and refuses every other"],
    [gateway("body"), "names no document by its hash alone, and registers none"],
  ),
  attack(
    17,
    "Cost that is hidden by conditions",
    "The cost is reckoned without looking at @skip and @include, and there is no @defer; see 9.",
    [gateway("limits/operation-cost"), "attack 17"],
    [house, "attack 17, "],
  ),
  attack(18, "Patterns that never end", "No pattern comes from a caller, and texts are bounded before one sees them.", [
    house,
    "attack 18: ",
  ]),
  attack(
    19,
    "A subgraph's own port",
    at("subgraphs/shared/serve.ts", "if (!admitted) throw", "if (false as boolean) throw"),
    [shared("serve"), "answers %s with 401 and nothing else"],
  ),
  attack(20, "The schema of a subgraph", "It is behind the same door as everything else: see 19.", [
    shared("serve"),
    "answers %s with 401 and nothing else",
  ]),
  attack(21, "Entities by any id", loaders, [walls, "alone answers as both walls do"], [entities, "attack 21"]),
  attack(
    22,
    "Batches of entities without end",
    at("subgraphs/shared/resolving/answer-entities.ts", "args.representations.length > mostEntities", "false"),
    [shared("subgraph"), "attack 22"],
  ),
  attack(23, "Forged representations", loaders, [entities, "attacks 21 and 23"]),
  attack(24, "Protected values that others require", "What subgraphs require of one another is handles alone.", [
    schema,
    "attack 24",
  ]),
  attack(25, "By interface instead of by object", "`node` is answered by the object's own loader: see 21.", [
    house,
    "attack 25",
  ]),
  attack(
    26,
    "Headers that name somebody",
    "No header but Authorization is read for who asks, and subgraphs get headers of the gateway's own.",
    [house, "attack 26"],
    [gateway("transports/http"), "and nothing of the client"],
  ),
  attack(
    27,
    "A token of the gateway's, sent again",
    at("subgraphs/shared/door/gateway-door.ts", " || aud !== subgraph", ""),
    [shared("door/gateway-door"), "stays shut for a token that the gateway wrote for another subgraph"],
    [shared("door/gateway-door"), "looks at a token that %s"],
  ),
  attack(
    28,
    "Traces for everybody",
    at("gateway/http/graphql-handler.ts", "trace && mayTrace(credentials, request) ? trace : undefined", "trace"),
    [gateway("trace"), "is for administrators alone where callers have tokens"],
    [gateway("trace"), "is not there when nobody asks for it"],
  ),
  attack(29, "One field, two rules", "No field but keys is answered by two subgraphs.", [schema, "attack 29"]),
  attack(
    30,
    "A field that is denied in silence",
    at(
      "subgraphs/shared/rights/guard-fields.ts",
      "if (reason !== undefined) throw",
      "if (reason !== undefined) return null; else if (false as boolean) throw",
    ),
    [shared("rights/guard-fields"), "for want of a right is in the audit trail"],
  ),
  attack(
    31,
    "Ids of others",
    loaders,
    [house, "attacks 31 and 45"],
    [same, "generated questions byte for byte the same"],
  ),
  attack(32, "Relations into other projects", "The same wall at every edge: see 21 and 31.", [
    same,
    "generated questions byte for byte the same",
  ]),
  attack(33, "Counts of what is not shown", "Counts are made of the rows that are seen: see 31.", [
    "test/graph/reading.test.ts",
    "shows the rows of the caller's project and counts no others",
  ]),
  attack(
    34,
    "Order as an oracle",
    "No order of a masked value is in the schema.",
    [schema, "attack 34"],
    [house, "attack 34"],
  ),
  attack(
    35,
    "Filters as an oracle",
    "No filter of a masked value is in the schema; exact searches are limited and written down: see 3.",
    [schema, "attack 35"],
    [house, "attack 35"],
  ),
  attack(36, "Absence as an oracle", "Filters are applied to the rows that are seen: see 31.", [
    same,
    "generated questions byte for byte the same",
  ]),
  attack(
    37,
    "Working a masked id number out",
    at(
      "subgraphs/customer/entities/masked.ts",
      'ends(value).replace(/^[78７８](?=\\*)/, "*")',
      "value.slice(0, 14) + ends(value).slice(14)",
    ),
    [customer("entities/masked"), "leaves more than a million candidates for an id number"],
  ),
  attack(38, "Learning that a number is known", "Registering tells of what the caller sees alone.", [
    customer("actions/why-same"),
    "a desk hears in what a registration agrees with what it sees already",
  ]),
  attack(
    39,
    "Hanging a row on another project's",
    at(
      "subgraphs/shared/caller.ts",
      "if (projectCode == null || worksFor(caller, projectCode)) return;",
      "if (projectCode !== caller.subject) return;",
    ),
    ["test/graph/reading.test.ts", "nobody writes into another project"],
  ),
  attack(
    40,
    "Ways around the mask",
    at(
      "subgraphs/customer/entities/masked.ts",
      "mobile: (value: string | null): string | null => value && maskMobile(value),",
      "mobile: (value: string | null): string | null => value && maskMobile(value) && value,",
    ),
    [customer("entities/masked"), "mobile"],
    [house, "attack 40"],
  ),
  attack(
    41,
    "Cursors of others",
    "A cursor is a place in a list, no right: the rows behind it are those that are seen.",
    [house, "attack 41"],
  ),
  attack(
    42,
    "Two roles at once",
    at(
      "subgraphs/shared/caller.ts",
      "if (!roles.includes(role as Role)) throw",
      "if (!roles.includes([role].flat()[0] as Role)) throw",
    ),
    [house, "attack 42"],
  ),
  attack(
    43,
    "Revocation that comes late",
    at("gateway/http/authenticate.ts", "if (revocations.include(credentials)) throw", "if (false as boolean) throw"),
    [gateway("revoked"), "attack 43"],
  ),
  attack(
    44,
    "A purpose that was not agreed to",
    at("subgraphs/customer/actions/contact-reveal.ts", "if (denied) throw", "if (false as boolean) throw"),
    [customer("actions/consent"), "for a purpose that the person did not agree to is refused"],
  ),
  attack(45, "Telling by time", "What is not seen is not read: as many statements as for what is not there.", [
    house,
    "attacks 31 and 45",
  ]),
  attack(46, "Other spellings of a number", "Numbers are brought into one form before anything looks at them.", [
    house,
    "attack 46",
  ]),
  attack(
    47,
    "Forged and wrong tokens",
    at("subgraphs/shared/caller.ts", 'requiredClaims: ["exp", "sub"]', 'requiredClaims: ["sub"]'),
    [shared("caller"), "a token is refused"],
    [gateway("authentication"), "answers 401 to a token %s"],
  ),
  attack(48, "Keys that a token names", "Keys are found by the issuer's list alone; nothing in a token is followed.", [
    gateway("authentication"),
    "follows no address that a token names",
  ]),
  attack(
    49,
    "Floods of unknown keys",
    at("subgraphs/shared/door/published-keys.ts", "restedFor() < patience.cooldown) throw", "false) throw"),
    [shared("door/published-keys"), "are not asked for again and again by tokens with made-up keys"],
  ),
  attack(
    50,
    "Streams that outlive their token",
    at("gateway/http/send-stream.ts", "const expiry = atExpiry(exchange);", "const expiry = undefined;"),
    [gateway("streams"), "ends when its token expires, and says why"],
    [gateway("streams"), "is not opened without a token"],
  ),
  attack(
    51,
    "A rate by what the caller sends",
    at("gateway/http/exchange.ts", "rates.take(credentials.caller.subject,", "rates.take(this.options.id,"),
    [gateway("limits"), "attack 51"],
  ),
  attack(
    52,
    "SQL in arguments",
    "Values are bound, never written into a statement; columns come from tables in the code.",
    [shared("loaders"), "are bound, never written into the statement"],
    [house, "attack 52"],
  ),
  attack(53, "Setting the caller by SQL", "It needs an injection first (52); the order of a list is an enum.", [
    house,
    "attack 53",
  ]),
  attack(54, "Operators of the ORM", "Arguments are typed: an object is no id.", [house, "attack 54"]),
  attack(
    55,
    "Prototype pollution",
    at("gateway/http/parse-json.ts", "suspicious.test(text) && hasPrototypeKey(value)", "false"),
    [gateway("http/parse-json"), "never reaches the prototype of objects"],
    [house, "attack 55"],
  ),
  attack(
    56,
    "Formulas in an export",
    at("cli/export/export-rows.ts", "escape_formulas: true", "escape_formulas: false"),
    ["test/cli/export/export-rows.test.ts", "writes no cell that a spreadsheet takes for a formula"],
  ),
  attack(57, "A cache that several share", "No answer is kept anywhere.", [house, "attacks 57 to 59"]),
  attack(58, "Loaders that several share", "Loaders are born with the request and know its caller.", [
    house,
    "attacks 57 to 59",
  ]),
  attack(
    59,
    "Connections that remember a caller",
    at(
      "subgraphs/shared/scope/scoped-reads.ts",
      "values: [readerRole, ...scope, planning]",
      "values: [readerRole, '\"*\"', ...scope.slice(1), planning]",
    ),
    [walls, "alone answers as both walls do"],
    [house, "attacks 57 to 59"],
  ),
  attack(60, "The same write twice", at("subgraphs/shared/write.ts", "key ? once(", "key === input ? once("), [
    shared("write"),
    "once",
  ]),
  attack(61, "Merges at the same moment", "Decisions about people wait for one another: a lock in the database.", [
    customer("actions/customer-register"),
    "by two desks at the same moment makes one customer",
  ]),
  attack(
    62,
    "Lost changes",
    at("subgraphs/shared/write.ts", '.where("id = :id and version = :version", row)', '.where("id = :id", row)'),
    [shared("write"), "version"],
  ),
  attack(
    63,
    "Changing the audit trail",
    at(
      "subgraphs/shared/audit/seal-hash.ts",
      "for (const part of [before, String(number), at, String(lines.length), ...lines])",
      "for (const part of [before, String(number), at])",
    ),
    [shared("audit/chain"), "holds as long as nobody touches it"],
    [shared("audit/chain"), "shows"],
  ),
  attack(
    64,
    "Reading without a trace",
    at("subgraphs/shared/rights/guard-fields.ts", '=== "FORBIDDEN") await denied', '=== "NEVER") await denied'),
    [shared("rights/guard-fields"), "for want of a right is in the audit trail"],
    [house, "attack 64"],
  ),
  attack(
    65,
    "Personal data in the log",
    at("gateway/log/request-log.ts", "credentials?.caller.subject", "credentials?.token"),
    [gateway("authentication"), "shows nobody's token to the log"],
    [house, "attack 65"],
  ),
  attack(
    66,
    "Packages and secrets",
    "Exact versions, a lock with hashes, no scripts of packages but those named, no keys in the tree.",
    ["test/attacks/supply-chain.test.ts", "attack 66"],
  ),
];
