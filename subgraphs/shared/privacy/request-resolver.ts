import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { audit } from "../audit/audit.js";
import type { Context } from "../subgraph.js";
import { type Payload, payloadOf } from "../write.js";
import { carryOut, mustSeeEverything, RequestCarryOutInput } from "./carry-out.js";
import { DepartmentReceipt } from "./department-receipt.js";
import { CopyFormat, copyOf, PersonalCopy } from "./personal-copy.js";
import type { PersonalRecord } from "./personal-record.js";
import { readRecords } from "./read-records.js";
import { isHandedOut, RequestKind } from "./request-kind.js";

/** What a department knows of a request: its key, and what the graph brings along. */
interface Known {
  readonly id: string;
  readonly kind: RequestKind;
  /** Null before the request was accepted. */
  readonly handles: readonly string[] | null;
}

/** An interface as type-graphql takes it. */
type AbstractClass = abstract new () => object;

/** A department's part in requests of persons, for its `subgraph.ts`. */
export interface RequestPart {
  /** Stands for the request here, for `types`. */
  readonly request: ClassType;
  /** Answers it, for `resolvers`. */
  readonly resolver: ClassType;
}

/**
 * Makes a department's part in requests of persons: the mutation by which it does what it has to, as in marketingRequestCarryOut, and
 * the field by which it hands out what it has, as in DataSubjectRequest.marketingCopy. The request lives in the customer subgraph;
 * departments meet it in the graph. PIPL articles 44 to 47 and 50.
 * @param department the subgraph's name
 * @param records what it has of people, rows that hang on others first
 * @param node the interface of whatever has an id, where the department declares it
 */
export function requestPart(department: string, records: readonly PersonalRecord[], node?: AbstractClass): RequestPart {
  const request = standIn(node);
  return { request, resolver: answering(department, records, request) };
}

function standIn(node: AbstractClass | undefined): ClassType<Known> {
  const description = "What a person asks of the own data (个人信息请求).";

  @Directive('@key(fields: "id")')
  @ObjectType("DataSubjectRequest", { description, ...(node && { implements: node }) })
  class Request implements Known {
    @Field(() => ID, { description: "Its id." })
    id!: string;

    @Directive("@external")
    @Field(() => RequestKind, { description: "What is asked (请求类型)." })
    kind!: RequestKind;

    @Directive("@external")
    @Field(() => [ID], { nullable: true, description: "Every handle of the person (客户标识)." })
    handles!: readonly string[] | null;
  }
  return Request;
}

function answering(department: string, records: readonly PersonalRecord[], request: ClassType<Known>): ClassType {
  const prefix = `${department.charAt(0).toUpperCase()}${department.slice(1)}`;
  const CarryOutPayload = payloadOf(`${prefix}RequestCarryOutPayload`, "receipt", DepartmentReceipt);

  @InputType(`${prefix}RequestCarryOutInput`, {
    description: `Which request of a person ${department} is to carry out.`,
  })
  class CarryOutInput extends RequestCarryOutInput {}

  @Resolver(() => request)
  class Answering {
    @Directive('@requires(fields: "kind handles")')
    @FieldResolver(() => PersonalCopy, {
      name: `${department}Copy`,
      nullable: true,
      description: `What ${department} has of the person, and who looked; for access and copies alone (个人信息副本).`,
    })
    copy(
      @Root() known: Known,
      @Arg("format", () => CopyFormat, { defaultValue: CopyFormat.JSON, description: "How it is written (格式)." })
      format: CopyFormat,
      @Ctx() context: Context<unknown>,
    ): Promise<PersonalCopy | null> {
      return handOut(known, { records, format, context, action: `${department}Copy` });
    }

    @Mutation(() => CarryOutPayload, {
      name: `${department}RequestCarryOut`,
      nullable: true,
      description: `Does what ${department} has to do for a request, once, and gives its receipt (执行个人信息请求).`,
    })
    carryOut(
      @Arg("input", () => CarryOutInput, { description: "Which request." }) input: CarryOutInput,
      @Ctx() context: Context<unknown>,
    ): Promise<Payload<"receipt", DepartmentReceipt>> {
      return carryOut(department, records, { input, context });
    }
  }
  return Answering;
}

interface HandingOut {
  readonly records: readonly PersonalRecord[];
  readonly format: CopyFormat;
  readonly context: Context<unknown>;
  readonly action: string;
}

/** The entry that says so is committed before the copy leaves. */
async function handOut(
  { id, kind, handles }: Known,
  { records, format, context, action }: HandingOut,
): Promise<PersonalCopy | null> {
  mustSeeEverything(context.caller);
  if (!handles || !isHandedOut(kind)) return null;
  const [subjectHandle = null] = handles;
  return context.manager.transaction(async (tx) => {
    const copy = copyOf(await readRecords(tx, records, handles), format);
    await audit(tx, context, { action, subjectHandle, entityId: id, detail: { rows: copy.rows, format } });
    return copy;
  });
}
