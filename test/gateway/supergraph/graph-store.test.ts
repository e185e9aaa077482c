import type { GraphQLSchema } from "graphql";
import { GraphStore } from "../../../gateway/supergraph/graph-store.js";
import { openGraph } from "../../../gateway/supergraph/open-graph.js";
import { supergraphOf } from "../support/supergraph-of.js";

const supergraph = (fields: string) =>
  supergraphOf([{ name: "a", url: "http://a.example", typeDefs: `type Query { ${fields} }` }]);

/** A store whose closed ways to subgraphs are counted. */
function startStore(): { store: GraphStore; closed: () => number } {
  let closed = 0;
  const transport = () => ({
    execute: () => ({ data: {} }),
    close: () => {
      closed++;
      return Promise.resolve();
    },
  });
  const build = (text: string) => openGraph(text, transport, 1_000);
  return { store: new GraphStore(build, supergraph("one: Int")), closed: () => closed };
}

describe("the graph that is served", () => {
  it("is closed when another takes its place and nobody runs on it", () => {
    const { store, closed } = startStore();
    store.swap(supergraph("two: Int"));
    expect({ closed: closed(), open: store.size }).toEqual({ closed: 1, open: 1 });
  });

  it("stays open for those that run on it, until the last gives it back, however often others come", () => {
    const { store, closed } = startStore();
    const schema = store.current.graph.apiSchema;
    const leases = [store.lease(schema), store.lease(schema)];
    store.swap(supergraph("two: Int"));
    store.swap(supergraph("three: Int"));
    expect({ closed: closed(), open: store.size }).toEqual({ closed: 1, open: 2 });
    leases[0]!.release();
    leases[0]!.release();
    expect(store.size).toBe(2);
    leases[1]!.release();
    expect({ closed: closed(), open: store.size }).toEqual({ closed: 2, open: 1 });
  });

  it("is not closed when its last request ends while it is still served", () => {
    const { store, closed } = startStore();
    store.lease(store.current.graph.apiSchema).release();
    expect({ closed: closed(), open: store.size }).toEqual({ closed: 0, open: 1 });
  });

  it("stays when the next cannot be built", () => {
    const { store, closed } = startStore();
    const { current } = store;
    expect(() => store.swap("type Query { a: Int }")).toThrow();
    expect(store.current).toBe(current);
    expect({ closed: closed(), open: store.size }).toEqual({ closed: 0, open: 1 });
  });

  it("stays when a listener cannot take the next, which is closed again", () => {
    const { store, closed } = startStore();
    const { current } = store;
    const heard: GraphQLSchema[] = [];
    store.onGraph((schema) => {
      if (heard.push(schema) > 1) throw new Error("no");
    });
    expect(() => store.swap(supergraph("two: Int"))).toThrow("no");
    expect(store.current).toBe(current);
    expect({ closed: closed(), open: store.size }).toEqual({ closed: 1, open: 1 });
  });

  it("closes with all older ones when the store is closed", async () => {
    const { store, closed } = startStore();
    store.lease(store.current.graph.apiSchema);
    store.swap(supergraph("two: Int"));
    await store.close();
    expect({ closed: closed(), open: store.size }).toEqual({ closed: 2, open: 0 });
  });
});
