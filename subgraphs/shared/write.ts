import { IsOptional, type ValidationError, validateSync } from "class-validator";
import { type ClassType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { Caller } from "./caller.js";
import { brokenConstraint, explained } from "./errors.js";
import { TextOf } from "./inputs/text-of.js";
import { privateHash } from "./sealing/private-hash.js";

/** Why a mutation was not carried out; the `code` of its `userErrors`. */
export enum UserErrorCode {
  INVALID = "INVALID",
  NOT_FOUND = "NOT_FOUND",
  TAKEN = "TAKEN",
  STALE_VERSION = "STALE_VERSION",
  STATE = "STATE",
  KEY_REUSED = "KEY_REUSED",
}
registerEnumType(UserErrorCode, {
  name: "UserErrorCode",
  description: "Why a mutation was not carried out (拒绝原因).",
  valuesConfig: {
    INVALID: { description: "A value is not allowed; the message says what was expected." },
    NOT_FOUND: { description: "Nothing with this id is there, or the caller may not see it." },
    TAKEN: { description: "Another one already has this name, number or place." },
    STALE_VERSION: { description: "It was changed since the caller read it: read it again." },
    STATE: { description: "Its present state does not allow this step." },
    KEY_REUSED: { description: "The idempotency key was used before with another input." },
  },
});

/** What stood in the way of a mutation. */
@Directive("@shareable")
@ObjectType({ description: "What stood in the way of a mutation (操作失败说明)." })
export class UserError {
  @Field(() => UserErrorCode, { description: "The reason, for programs." })
  code!: UserErrorCode;

  @Field(() => [String], {
    description: "Path of the input field to blame, outermost first; empty for the whole input.",
  })
  field!: readonly string[];

  @Field(() => String, { description: "The reason, for people: what was expected and what came." })
  message!: string;
}

/** A mutation's way to say no: it rolls the transaction back and becomes an item of `userErrors`. */
export class Refusal extends Error {
  readonly userErrors: readonly UserError[];

  constructor(
    ...[first, field = [], message = ""]: [UserErrorCode, readonly string[], string] | [readonly UserError[]]
  ) {
    const userErrors = typeof first === "string" ? [{ code: first, field, message }] : first;
    super(userErrors.map((error) => error.message).join(" "));
    this.userErrors = userErrors;
  }
}

/** Declares the field by which an attempt that is sent again is known; for an input that extends something else than `WriteInput`. */
export function IdempotencyKey(): PropertyDecorator {
  const description =
    "A name for this attempt, 1 to 200 characters: sent again with the same input, it is done once (幂等键).";
  const parts = [IsOptional(), TextOf(200), Field(() => String, { nullable: true, description })];
  return (target, key) => parts.forEach((part) => part(target, key));
}

/** What every mutation's input may carry. */
@InputType({ description: "What every mutation's input may carry." })
export abstract class WriteInput {
  @IdempotencyKey()
  idempotencyKey?: string | null;
}

/** What the input of a change carries besides: the row, and the version that the caller read. */
@InputType({ description: "What the input of every change carries." })
export abstract class ChangeInput extends WriteInput {
  @Field(() => ID, { description: "The id of what is changed." })
  id!: string;

  @Field(() => Int, { description: "The version that the caller read; a later one refuses the change (版本)." })
  version!: number;
}

/** What a mutation answers: the row it made or changed, under the field's name, or why it did not. */
export type Payload<F extends string, T> = { readonly [field in F]: T | null } & {
  readonly userErrors: readonly UserError[];
};

/**
 * Declares a mutation's payload type.
 * @param name the type's name, as in "CaseOpenPayload"
 * @param field the field that holds the row, as in "case"
 * @param node the class of the row
 */
export function payloadOf<F extends string, T extends object>(
  name: string,
  field: F,
  node: ClassType<T>,
): ClassType<Payload<F, T>> {
  @ObjectType(name, { description: `What ${name.replace(/Payload$/, "")} did, or why it did not.` })
  class Answer {
    @Field(() => [UserError], { description: "Why nothing was done; empty when it was." })
    userErrors!: UserError[];
  }
  const description = "The row as it is now; null when nothing was done.";
  Field(() => node, { nullable: true, description })(Answer.prototype, field);
  return Answer as unknown as ClassType<Payload<F, T>>;
}

export { mayAct, mustWorkFor } from "./caller.js";

/**
 * Carries out a mutation: checks its input, does the work in one transaction, at most once for an idempotency key.
 * @param mutation its name, which is part of what the key stands for
 * @param field the payload's field for the row; `work` returns its id or throws a Refusal, `load` reads it after the commit
 * @returns the payload; a Refusal becomes its `userErrors`. Requirements 000-39: typed once, stored once.
 */
export async function perform<F extends string, T extends object>(
  { manager, caller }: { manager: EntityManager; caller: Caller },
  mutation: string,
  input: WriteInput,
  how: { field: F; work: (tx: EntityManager) => Promise<string>; load: (id: string) => Promise<T | null> },
): Promise<Payload<F, T>> {
  const { field, work, load } = how;
  const answer = (node: T | null, userErrors: readonly UserError[]) => ({ [field]: node, userErrors }) as Payload<F, T>;
  try {
    checkInput(input);
    const { idempotencyKey: key, ...rest } = input;
    const inputHash = privateHash(manager, JSON.stringify([mutation, rest]));
    const id = await manager.transaction((tx) =>
      key ? once(tx, { subject: caller.subject, key, inputHash }, work) : work(tx),
    );
    return answer(await load(id), []);
  } catch (error) {
    if (error instanceof Refusal) return answer(null, error.userErrors);
    const broken = brokenConstraint(error, input);
    if (broken) return answer(null, new Refusal(UserErrorCode[broken.code], broken.field, broken.message).userErrors);
    throw explained(error);
  }
}

function checkInput(input: object): void {
  const faults = validateSync(input, { forbidUnknownValues: false }).flatMap((fault) => userErrorsOf(fault, []));
  if (faults.length > 0) throw new Refusal(faults);
}

function userErrorsOf({ property, constraints, children }: ValidationError, path: readonly string[]): UserError[] {
  const field = [...path, property];
  const own = Object.values(constraints ?? {}).map((message) => ({ code: UserErrorCode.INVALID, field, message }));
  return [...own, ...(children ?? []).flatMap((child) => userErrorsOf(child, field))];
}

/** Claims the key first, so that a second attempt waits for the first one's end and then finds its result. */
async function once(
  tx: EntityManager,
  { subject, key, inputHash }: { subject: string; key: string; inputHash: string },
  work: (tx: EntityManager) => Promise<string>,
): Promise<string> {
  const claim = `insert into idempotency_key (subject, key, input_hash) values ($1, $2, $3) on conflict do nothing returning key`;
  const claimed = await tx.query<unknown[]>(claim, [subject, key, inputHash]);
  if (claimed.length > 0) {
    const id = await work(tx);
    const keep = "update idempotency_key set result_id = $3 where subject = $1 and key = $2";
    await tx.query(keep, [subject, key, id]);
    return id;
  }
  const find = "select input_hash, result_id from idempotency_key where subject = $1 and key = $2";
  const [found] = await tx.query<{ input_hash: string; result_id: string }[]>(find, [subject, key]);
  if (found?.input_hash === inputHash) return found.result_id;
  throw new Refusal(UserErrorCode.KEY_REUSED, ["idempotencyKey"], "This key was used before, with another input.");
}

/**
 * Changes a row if it still has the version that the caller read, and counts the version up.
 * @throws Refusal STALE_VERSION when it was changed in between. (TypeORM's `save()` would accept the stale row.)
 */
export async function change<T extends ObjectLiteral & { id: string; version: number }>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  row: { id: string; version: number },
  values: Partial<T>,
): Promise<void> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(entity)
    .set({ ...values, version: () => "version + 1" })
    .where("id = :id and version = :version", row)
    .execute();
  if (affected === 1) return;
  throw new Refusal(UserErrorCode.STALE_VERSION, ["version"], "It was changed since you read it: read it again.");
}

/** The values that the input names: what is left out or null stays as it is. */
export function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const named = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(named) as { [K in keyof T]?: NonNullable<T[K]> };
}
