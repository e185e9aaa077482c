import "reflect-metadata";
import { graphql, type GraphQLSchema } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  buildSchemaSync,
  type ClassType,
  createParameterDecorator,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import { callMethods } from "../../../../subgraphs/shared/resolving/call-methods.js";

@InputType()
class Size {
  @Field(() => Int)
  width!: number;

  @Field(() => Size, { nullable: true })
  lid?: Size | null;

  get isWide(): boolean {
    return this.width > 10;
  }
}

@ArgsType()
class Paged {
  @Field(() => Int, { defaultValue: 20 })
  first!: number;
}

@ArgsType()
class BoxList extends Paged {
  @Field(() => [Size], { nullable: true })
  sizes?: Size[] | null;

  @Field(() => String, { nullable: true })
  colour?: string | null;
}

@ObjectType()
class Box {
  constructor(readonly n: number) {}

  @Field(() => String, { nullable: true })
  get label(): string {
    return `box ${this.n}`;
  }
}

const seen: object[] = [];
const describeSize = (size: Size | null | undefined): string =>
  size ? `${size.width}${size.isWide ? " wide" : ""}(${describeSize(size.lid)})` : String(size);
const Shouted = () =>
  createParameterDecorator(({ args, context }) => `${String(args["word"])}${JSON.stringify(context)}`);

@Resolver(() => Box)
class BoxResolver {
  private readonly here = "here";

  @Query(() => [Box])
  boxes(@Args(() => BoxList) list: BoxList): Box[] {
    seen.push(list);
    return Array.from({ length: list.first }, (_, n) => new Box(n));
  }

  @Query(() => Box, { nullable: true })
  plain(): object {
    return { label: "a box by name alone" };
  }

  @FieldResolver(() => String)
  list(@Args(() => BoxList) list: BoxList, @Root() box: Box): string {
    seen.push(list);
    const keys = Object.keys(list).sort().join();
    return `${box.n} ${list instanceof BoxList} ${keys} ${list.first} ${(list.sizes ?? []).map(describeSize).join()}`;
  }

  @FieldResolver(() => String)
  everything(
    @Arg("size", () => Size, { nullable: true }) size: Size | null,
    @Arg("words", () => [String], { nullable: true }) words: string[] | null,
    @Root("n") n: number,
    @Ctx() context: string,
    @Info() info: GraphQLResolveInfo,
  ): string {
    return `${this.here} ${describeSize(size)} ${String(words)} ${n} ${context} ${info.fieldName}`;
  }

  @FieldResolver(() => String)
  shouted(@Shouted() word: string, @Arg("word", () => String) given: string): string {
    return `${word}/${given}`;
  }

  @UseMiddleware(async (_, next) => `${String(await next())} twice`)
  @FieldResolver(() => String)
  guarded(@Root() { n }: Box): string {
    return String(n);
  }

  @FieldResolver(() => String)
  checked(@Arg("size", () => Size, { validateFn: (size) => void seen.push(size as object) }) size: Size): string {
    return describeSize(size);
  }

  @FieldResolver(() => String, { nullable: true })
  failing(@Args(() => BoxList) list: BoxList): string {
    throw new Error(`no box of ${list.first}`);
  }
}

const build = (resolvers: [ClassType, ...ClassType[]]): GraphQLSchema =>
  buildSchemaSync({ resolvers, validate: false, skipCheck: true });
const [theirs, ours] = [build([BoxResolver]), build([BoxResolver])];
callMethods(ours, [BoxResolver]);
const ask = (schema: GraphQLSchema, source: string) => graphql({ schema, source, contextValue: "!" });

describe("methods that are called at once", () => {
  test.each([
    "{ boxes(first: 2) { label list(sizes: [{ width: 3 }, { width: 11, lid: { width: 12, lid: null } }]) } }",
    '{ boxes(first: 1) { list(first: 3, colour: null) a: list(sizes: null) b: list(colour: "red") } }',
    '{ boxes(first: 1) { everything(size: { width: 20 }, words: ["a", "b"]) b: everything } }',
    '{ boxes(first: 1) { shouted(word: "hey") guarded checked(size: { width: 1 }) failing } }',
    "{ boxes(first: 0) { label } plain { label } }",
  ])("answer as type-graphql would: %s", async (source) => {
    const [their, our] = [await ask(theirs, source), await ask(ours, source)];
    expect(JSON.stringify(our)).toBe(JSON.stringify(their));
    expect(our.data).toBeTruthy();
  });

  test("are called without anything between where there is nothing to wait for", () => {
    const fields = (
      ours.getType("Box") as never as { getFields(): Record<string, { resolve: (...all: unknown[]) => unknown }> }
    ).getFields();
    expect(fields["list"]?.resolve(new Box(7), { first: 1 }, "!", {})).toBe("7 true first 1 ");
  });

  test("take what is made of the arguments of one field once for all objects, and nobody can change it", async () => {
    seen.length = 0;
    await ask(ours, "{ boxes(first: 3) { list(first: 5) } }");
    const [, ...lists] = seen;
    expect(lists).toHaveLength(3);
    expect(() => Object.assign(seen[0]!, { first: 1 })).toThrow(TypeError);
  });
});
