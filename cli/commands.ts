import { Command } from "commander";

/** A command, as the help lists it. */
interface Entry {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** One use of it, and what comes of that. */
  readonly example: readonly [typed: string, outcome: string];
  readonly load: () => Promise<Command>;
}

/** Every command of `oneroof`, in the order in which the help lists them. */
export const entries: readonly Entry[] = [
  {
    name: "start",
    summary: "start the whole house in one process",
    example: ["PORT=4100 oneroof start", "the house on http://127.0.0.1:4100, until Ctrl-C"],
    load: async () => (await import("./start.js")).startCommand(),
  },
  {
    name: "seed",
    summary: "make the demonstration data, as large as wanted",
    example: ["oneroof seed --customers 100000", "a house for load; what is there is kept"],
    load: async () => (await import("./seed.js")).seedCommand(),
  },
  {
    name: "import",
    summary: "take in a file of registrations",
    example: ["oneroof import registrations.csv", "customers; the same file again changes nothing"],
    load: async () => (await import("./import.js")).importCommand(),
  },
  {
    name: "export",
    summary: "write registrations or customers as CSV",
    example: ["oneroof export registrations --out who.csv", "who is who, masked"],
    load: async () => (await import("./export.js")).exportCommand(),
  },
  {
    name: "identity",
    summary: "decide who is who among all registrations",
    example: ["oneroof identity run --learn", "a new model, and everybody matched by it"],
    load: async () => (await import("./identity.js")).identityCommand(),
  },
  {
    name: "audit",
    summary: "see whether the audit trail is as it was written",
    example: ["oneroof audit verify", "a line each database; an edit, a deletion or a cut end is found"],
    load: async () => (await import("./audit.js")).auditCommand(),
  },
  {
    name: "keys",
    summary: "the keys by which personal data is sealed: list, rotate",
    example: ["oneroof keys rotate", "a new key, and everything sealed by it while the house runs"],
    load: async () => (await import("./keys.js")).keysCommand(),
  },
  {
    name: "privacy",
    summary: "carry out what persons ask of their own data",
    example: ["oneroof privacy run", "a receipt of every department; one that is down is asked again"],
    load: async () => (await import("./privacy.js")).privacyCommand(),
  },
  {
    name: "tiers",
    summary: "let cases be served as their customers are, under every id",
    example: ["oneroof tiers run", "how many are open, and how many moved in the queue"],
    load: async () => (await import("./tiers.js")).tiersCommand(),
  },
  {
    name: "token",
    summary: "print a token of the development issuer",
    example: ["oneroof token --as service@DL-01", "for a service agent of one project"],
    load: async () => (await import("./token.js")).tokenCommand(),
  },
  {
    name: "gateway",
    summary: "serve any Federation 2 supergraph from a file",
    example: ["oneroof gateway --supergraph my.graphql --open", "without our subgraphs, for this machine alone"],
    load: async () => (await import("./gateway.js")).gatewayCommand(),
  },
  {
    name: "mock",
    summary: "serve the schema with made-up answers, without a database",
    example: ["oneroof mock --port 4100", "the same answer to the same question, for tests of applications"],
    load: async () => (await import("./mock.js")).mockCommand(),
  },
  {
    name: "schema",
    summary: "print and compose the schemas; say what a change breaks",
    example: ["oneroof schema check --against URL", "whether the schema there can become this one"],
    load: async () => (await import("./schema.js")).schemaCommand(),
  },
  {
    name: "documents",
    summary: "registered documents: publish, list, who uses which field",
    example: ["oneroof documents usage Case.subject", "the documents that a change of it would break"],
    load: async () => (await import("./documents.js")).documentsCommand(),
  },
  {
    name: "new",
    summary: "begin a new subgraph",
    example: ["oneroof new subgraph parking --entity ParkingSpace", "its rooms and a test, in the graph at once"],
    load: async () => (await import("./new.js")).newCommand(),
  },
  {
    name: "doctor",
    summary: "look at everything a start needs, and say what to do",
    example: ["oneroof doctor", "what is wrong here"],
    load: async () => (await import("./doctor.js")).doctorCommand(),
  },
];

/**
 * The commands for a program. Only the one that is called is loaded, the others are there by name and summary: help comes at once, and
 * `doctor` works when half of the house does not.
 * @param called the name that was typed, if one was
 */
export async function commandsFor(called: string | undefined): Promise<Command[]> {
  const loaded = await entries.find(({ name }) => name === called)?.load();
  return entries.map(({ name, summary }) =>
    loaded && name === called ? loaded : new Command(name).description(summary),
  );
}

/** The examples of the help, a line each. */
export function examples(): string {
  const width = Math.max(...entries.map(({ example: [typed] }) => typed.length));
  return entries.map(({ example: [typed, outcome] }) => `  $ ${typed.padEnd(width)}   ${outcome}`).join("\n");
}
