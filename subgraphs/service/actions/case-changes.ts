import { ArgsType, Field, ID } from "type-graphql";
import { worksFor } from "../../shared/caller.js";
import { CaseChange } from "../entities/case-change.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { createLoaders, type ServiceContext } from "../loaders/index.js";
import { caseNews, type News } from "./case-news.js";

/** Which changes somebody wants to hear of; all that is named must fit. */
@ArgsType()
export class ChangesAsked {
  @Field(() => String, { nullable: true, description: "Only cases of this project (项目代码)." })
  projectCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only cases that this employee answers for, or did until this hand-off (责任人).",
  })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this case (工单)." })
  caseId?: string | null;
}

/**
 * The changes of cases as they are committed, in any process. Every one is looked at anew: it is told only if the caller
 * sees the case as it is then. Whoever listens by owner hears of a case that leaves the owner, too.
 * @returns changes; an Error at last when some may have been missed
 */
export async function caseChanges(
  asked: ChangesAsked,
  context: ServiceContext,
): Promise<AsyncIterableIterator<CaseChange | Error>> {
  const news = await caseNews(context.manager.dataSource);
  const changes = told(news, asked, context);
  const stream: AsyncIterableIterator<CaseChange | Error> = {
    next: () => changes.next(),
    // The generator may be waiting for news: only their end lets it go.
    return: async () => {
      await news.return?.();
      return changes.return(undefined);
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

async function* told(news: AsyncIterable<News | Error>, asked: ChangesAsked, context: ServiceContext) {
  for await (const one of news) {
    const change = one instanceof Error ? one : await changeOf(one, asked, context);
    if (change) yield change;
  }
}

async function changeOf(
  { caseId, projectCode, kind, ownerIds }: News,
  asked: ChangesAsked,
  { manager, caller }: ServiceContext,
): Promise<CaseChange | undefined> {
  const fits = (asked.projectCode ?? projectCode) === projectCode && (asked.caseId ?? caseId) === caseId;
  if (!fits || (asked.ownerId != null && !ownerIds.includes(asked.ownerId))) return undefined;
  const found = worksFor(caller, projectCode) && (await createLoaders(manager, caller).caseById.load(caseId));
  return found ? Object.assign(new CaseChange(), { kind: CaseLogKind[kind], case: found }) : undefined;
}
