import ts from "typescript";

/** The comments of a TypeScript or JavaScript text, each with the line it begins on. */
export function commentsOf(text: string): { readonly line: number; readonly text: string }[] {
  const file = ts.createSourceFile("text.ts", text, ts.ScriptTarget.Latest, true);
  const ranges = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    const before = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
    const behind = ts.getTrailingCommentRanges(text, node.end) ?? [];
    for (const range of [...before, ...behind]) ranges.set(range.pos, range);
    node.getChildren(file).forEach(visit);
  };
  visit(file);
  return [...ranges.values()].map(({ pos, end }) => ({
    line: file.getLineAndCharacterOfPosition(pos).line + 1,
    text: text.slice(pos, end),
  }));
}

const unfit: readonly [pattern: RegExp, reason: string][] = [
  [/\b(TODO|FIXME|XXX|HACK)\b/, "puts off what belongs in the tracker"],
  [/(^|[\s`"'(])(\/(home|root|Users|work|mnt)\/|[A-Z]:\\)/m, "names a path of one machine"],
  [/\bissue #?\d+\b/i, "names a number that only the tracker knows"],
  [/eslint-(disable|enable)(?!.* -- .{10})/, "suppresses a rule without a reason on its line"],
  // The marks of a range in a document hold no other word, or the formatter does not know them.
  [/prettier-ignore(?!-(?:start|end) -->)(?!.* -- .{10})/, "suppresses the formatter without a reason on its line"],
  [/@ts-(ignore|nocheck)/, "silences the compiler: @ts-expect-error with a reason does, if anything must"],
];

/** What is wrong with the words of a comment or a document: one reason a finding. */
export function unfitRemarks(text: string): string[] {
  return unfit.filter(([pattern]) => pattern.test(text)).map(([, reason]) => reason);
}

const idle = /\b(describe|it|test)\.(skip|only|todo|failing)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\s*\(/;

/** The lines of a test file that leave a test out, or all others. */
export function idleTests(text: string): number[] {
  return text.split("\n").flatMap((line, index) => (idle.test(line) ? [index + 1] : []));
}
