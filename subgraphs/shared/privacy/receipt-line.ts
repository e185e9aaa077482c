import { Directive, Field, InputType, Int, ObjectType } from "type-graphql";
import { LocalDate } from "../scalars.js";

/** What became of one kind of rows, for one reason: what a department says, and what it is told. */
abstract class Line {
  record!: string;
  found!: number;
  handedOut!: number;
  changed!: number;
  deleted!: number;
  anonymised!: number;
  kept!: number;
  law?: string | null;
  keptUntil?: string | null;
}

const counts = {
  found: "How many were found (查到).",
  handedOut: "How many are handed out on demand (可提供).",
  changed: "How many were put right (已更正).",
  deleted: "How many were deleted (已删除).",
  anonymised: "How many say nothing of the person any more (已匿名化).",
  kept: "How many are kept, and nothing but stored (依法留存).",
};
const law = "Why they are kept: the law and its article (留存依据).";
const until = "Until when they are kept; null as long as what they are for lasts (留存至).";

/** Declares the fields of a line, the same for what comes and what goes. */
function lineFields({ prototype }: { readonly prototype: Line }): void {
  Field(() => String, { description: "The kind of rows, as in lead (记录种类)." })(prototype, "record");
  for (const [name, description] of Object.entries(counts)) Field(() => Int, { description })(prototype, name);
  Field(() => String, { nullable: true, description: law })(prototype, "law");
  Field(() => LocalDate, { nullable: true, description: until })(prototype, "keptUntil");
}

/** What became of one kind of rows, for one reason. */
@Directive("@shareable")
@ObjectType({ description: "What became of one kind of rows (回执明细)." })
@lineFields
export class ReceiptLine extends Line {}

/** The same, as it is sent. */
@InputType({ description: "What became of one kind of rows." })
@lineFields
export class ReceiptLineInput extends Line {}
