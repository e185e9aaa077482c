import { readFileSync } from "node:fs";

/**
 * Reads a question that lies beside its story.
 * @param story `import.meta.url` of the test
 * @param name of the file, without its ending
 */
export function question(story: string, name = "question"): string {
  return readFileSync(new URL(`${name}.graphql`, story), "utf8");
}
