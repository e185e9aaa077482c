/** Asks a graph a question without variables; undefined when there is no answer. */
export type AskGraph = (query: string) => Promise<Record<string, unknown> | undefined>;

/** Values that examples may begin with: of variables by `<operation>.<variable>`, and of inputs' fields by their names. */
export type KnownValues = ReadonlyMap<string, unknown>;

/** The person of the demonstration data whom the README asks about, too. */
const mobile = "138 0000 0054";
const question = `{
  customersByMobile(mobile: "${mobile}") {
    id
    homes { unit { id } }
    cases(first: 1) { nodes { id project { code } owner { id } } }
  }
}`;

interface Person {
  readonly id: string;
  readonly homes?: readonly { readonly unit?: { readonly id: string } | null }[] | null;
  readonly cases?: { readonly nodes: readonly Case[] } | null;
}

interface Case {
  readonly id: string;
  readonly project?: { readonly code: string } | null;
  readonly owner?: { readonly id: string } | null;
}

/** What there is in this house to ask about. Where the demonstration's people are not, only what needs no row of theirs. */
export async function knownValues(ask: AskGraph): Promise<KnownValues> {
  const answer = await ask(question);
  const [person] = (answer?.["customersByMobile"] ?? []) as readonly Person[];
  const unit = person?.homes?.[0]?.unit?.id;
  const matter = person?.cases?.nodes[0];
  const values = {
    mobile,
    code: matter?.project?.code,
    projectCode: matter?.project?.code,
    customerHandle: person?.id,
    "Customer360.id": person?.id,
    unitId: unit,
    "UnitHistory.id": unit,
    caseId: matter?.id,
    "EmployeeDay.id": matter?.owner?.id,
  };
  return new Map(Object.entries(values).filter(([, value]) => value !== undefined));
}
