import { textOf } from "../architecture/files-of.js";

/** An example of the client's README, and what it is said to print. */
export interface ReadmeExample {
  readonly source: string;
  readonly output: string;
}

const example = /```ts\n([^]*?)```\n\n```text output\n([^]*?)```/g;

/**
 * The examples of the client's README as programs: where the page names a graph and calls for a token, they take those that they are run with.
 * @throws when one of them does not say what it prints
 */
export function readmeExamples(): ReadmeExample[] {
  const page = textOf("client/README.md");
  const found = [...page.matchAll(example)].map(([, shown = "", output = ""]) => ({ source: program(shown), output }));
  const count = page.split("```ts\n").length - 1;
  if (found.length !== count) throw new Error(`${count} examples are shown, and ${found.length} say what they print.`);
  return found;
}

function program(shown: string): string {
  const asked = shown.replaceAll('"https://graph.example.com/graphql"', 'process.argv[2] ?? ""');
  return `${asked}\nfunction myToken(): string { return process.argv[3] ?? ""; }\n`;
}
