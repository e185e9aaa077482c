import { GraphQLError } from "graphql";
import { withoutHints } from "../../../gateway/apollo/without-hints.js";
import { errorFormatter } from "../../../gateway/apollo/format-error.js";

describe("what a client sees of an error", () => {
  const faults: unknown[] = [];
  const shown = (error: GraphQLError) => errorFormatter((fault) => faults.push(fault))(error.toJSON(), error);

  it("is its own message and code", () => {
    const error = new GraphQLError("No such case.", {
      path: ["case"],
      extensions: { code: "NOT_FOUND", service: "service" },
    });
    expect(shown(error)).toEqual({
      message: "No such case.",
      path: ["case"],
      extensions: { code: "NOT_FOUND", service: "service" },
    });
  });

  it("is nothing of a fault of our own, which is told inside", () => {
    const originalError = new Error("connect ECONNREFUSED 10.0.0.7:5432");
    expect(shown(new GraphQLError(originalError.message, { originalError }))).toEqual({
      message: "Something failed on our side; the request id leads to the log.",
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
    expect(faults).toContain(originalError);
  });

  it("names no part of the schema that was not asked for, where the schema is hidden", () => {
    const error = new GraphQLError('Cannot query field "a" on type "Query". Did you mean "b", "c", or "d"?');
    expect(withoutHints(shown(error)).message).toBe('Cannot query field "a" on type "Query".');
    expect(shown(error).message).toContain("Did you mean");
  });

  it("is the code of the error within, where Apollo put its own around it", () => {
    const within = new GraphQLError("Too far.", { extensions: { code: "QUERY_TOO_DEEP" } });
    const around = new GraphQLError("Too far.", {
      originalError: within,
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
    expect(shown(around).extensions?.["code"]).toBe("QUERY_TOO_DEEP");
  });

  it("says of an overflown stack that the document is too deep", () => {
    const error = new GraphQLError("Maximum call stack size exceeded", {
      originalError: new RangeError("Maximum call stack size exceeded"),
    });
    expect(shown(error)).toMatchObject({
      message: "The document is nested too deeply.",
      extensions: { code: "QUERY_TOO_DEEP" },
    });
  });
});
