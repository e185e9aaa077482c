import type { Caller } from "../../../../subgraphs/shared/caller.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { type Mutated, mutate, type Row } from "../mutate.js";
import { agent, somebody } from "../support.js";

/** Somebody who publishes. */
export const editor = somebody("service_manager");
const fields = `{ id number title body keywords state version expiresAt publishedAt endedAt reviewNote
  writtenBy { id } reviewedBy { id } article { id kind category uses project { code } } }`;

const valid = { kind: "ANSWER", title: "电梯故障怎么办", body: "请拨打物业服务热线，十分钟内到场。" };

/** A mutation of the knowledge base, named as in "Write". */
export function keep(
  service: OpenSubgraph,
  verb: string,
  input: Record<string, unknown>,
  caller: Caller = agent,
): Promise<Mutated> {
  return mutate(service, `knowledge${verb}.knowledgeVersion ${fields}`, input, caller);
}

/** Writes an article, valid except for what is said of it. */
export function write(service: OpenSubgraph, input: Record<string, unknown> = {}, caller = agent): Promise<Mutated> {
  return keep(service, "Write", { ...valid, ...input }, caller);
}

/** Takes a version that is a draft to publication. */
export async function publish(service: OpenSubgraph, draft: { id: string; version: number }): Promise<Row> {
  await keep(service, "Submit", { id: draft.id, version: draft.version });
  const { row, userErrors } = await keep(service, "Publish", { id: draft.id, version: draft.version + 1 }, editor);
  if (userErrors[0]) throw new Error(userErrors[0].message);
  return row;
}

/** Writes an article and publishes it. */
export async function publishNew(service: OpenSubgraph, input: Record<string, unknown> = {}): Promise<Row> {
  return publish(service, (await write(service, input)).row);
}
