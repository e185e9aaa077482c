import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { requestError } from "../../shared/errors.js";
import { sql } from "../../shared/loaders.js";
import { type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { GoldenField } from "../entities/golden-field.js";
import { Survivorship, SurvivorshipCriterion } from "../entities/survivorship.js";
import type { CustomerContext } from "../loaders/index.js";
import { lockIdentity } from "./lock-identity.js";

/** Whose value is to hold in a field. */
@InputType({ description: "Whose value is to hold in a field." })
export class SurvivorshipRuleInput {
  @Field(() => GoldenField, { description: "The field (字段)." })
  field!: GoldenField;

  @ArrayMinSize(1, { message: "A rule goes by one criterion at least, and none came." })
  @ArrayUnique({ message: "A rule names each criterion once." })
  @Field(() => [SurvivorshipCriterion], { description: "The first that tells registrations apart decides (标准)." })
  criteria!: SurvivorshipCriterion[];

  @ArrayMaxSize(50, { message: "A rule names at most 50 trusted sources." })
  @ArrayUnique({ message: "A rule names each trusted source once." })
  @MaxLength(200, { each: true, message: "The name of a source has at most 200 characters." })
  @Field(() => [String], {
    defaultValue: [],
    description:
      "For TRUSTED_SOURCE: MARKETING, SERVICE, PROPERTY, or names of sources; the most trusted first (可信来源).",
  })
  trustedSources!: string[];
}

/** Which rules of survivorship are to be others. */
@InputType({ description: "Which rules of survivorship are to be others; fields that are not named keep theirs." })
export class SurvivorshipChangeInput extends WriteInput {
  @IsInt()
  @Field(() => Int, { description: "The version that the caller read; a later one refuses the change (版本)." })
  version!: number;

  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: "A change names one rule at least, and none came." })
  @ArrayUnique(({ field }: SurvivorshipRuleInput) => field, { message: "A change names each field once." })
  @Field(() => [SurvivorshipRuleInput], { description: "The rules (规则)." })
  rules!: SurvivorshipRuleInput[];

  @Matches(/\S/, { message: "A change of the rules needs a reason, and none came." })
  @MaxLength(500, { message: "$property has at most $constraint1 characters." })
  @Field(() => String, { description: "Why, for whoever reads the versions (理由)." })
  reason!: string;
}

/**
 * Changes whose values hold, as a new version. Customers are computed anew behind it; who is registered meanwhile is computed by the new rules.
 * For those who look after the data of the whole group, since every project shares the customers.
 */
export function survivorshipChange(
  input: SurvivorshipChangeInput,
  context: CustomerContext,
): Promise<Payload<"survivorship", Survivorship>> {
  const { caller, manager } = context;
  if (caller.projects !== "*") throw requestError("FORBIDDEN", "The rules are every project's, and yours are some.");
  return perform(context, "survivorshipChange", input, {
    field: "survivorship",
    work: (tx) => change(tx, input, caller.subject),
    load: async (version) => (await versionsOf(manager, Number(version)))[0] ?? null,
  });
}

async function change(tx: EntityManager, { version, rules, reason }: SurvivorshipChangeInput, changedBy: string) {
  await lockIdentity(tx);
  const untold = rules.findIndex((rule) => isUntold(rule));
  if (untold >= 0)
    throw new Refusal(
      UserErrorCode.INVALID,
      ["rules", String(untold), "trustedSources"],
      "TRUSTED_SOURCE needs a list of trusted sources, the most trusted first, and none came.",
    );
  const [latest] = await versionsOf(tx);
  if (latest?.version !== version)
    throw new Refusal(
      UserErrorCode.STALE_VERSION,
      ["version"],
      "They were changed since you read them: read them again.",
    );
  const named = new Map(rules.map((rule) => [rule.field, rule]));
  const all = latest.rules.map((rule) => named.get(rule.field) ?? rule);
  await tx.insert(Survivorship, { version: version + 1, rules: all, reason, changedBy });
  return String(version + 1);
}

function isUntold({ criteria, trustedSources }: SurvivorshipRuleInput): boolean {
  return criteria.includes(SurvivorshipCriterion.TRUSTED_SOURCE) && trustedSources.length === 0;
}

/** The version with this number, or else the latest; none when there is no such version. */
function versionsOf(manager: EntityManager, version?: number): Promise<Survivorship[]> {
  const which = version === undefined ? sql`true` : sql`t.version = ${version}`;
  return readEntities(
    manager,
    Survivorship,
    (columns, table) => sql`select ${columns} from ${table} t where ${which} order by t.version desc limit 1`,
  );
}
