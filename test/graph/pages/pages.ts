import type { TestHouse } from "../../support/house.js";
import { everyChronicle, organization, type Values } from "../../support/house-people.js";

const chronicles = everyChronicle();

/** The rows of a table in the order of a list: by a column, and those that are equal in it by id, both in the same direction. */
function inOrder(rows: readonly Values[], column: string, direction: 1 | -1): string[] {
  const text = ({ [column]: value }: Values) => (value instanceof Date ? value.toISOString() : String(value));
  const key = (row: Values) => `${text(row)} ${row.id as string}`;
  return [...rows].sort((one, other) => (key(one) > key(other) ? direction : -direction)).map(({ id }) => id as string);
}

function rowsOf(table: string): Values[] {
  return chronicles.flatMap((chronicle) => chronicle.rows(table));
}

const byStaffNumber = inOrder(organization("employee"), "staff_number", 1);

/** A list, the size of its pages, and the ids that must come, in their order. */
const lists: readonly (readonly [list: string, first: number, ids: readonly string[]])[] = [
  ["employees", 7, byStaffNumber],
  ["cases(orderBy: OPENED_ASC)", 100, inOrder(rowsOf("case"), "opened_at", 1)],
  ["cases(orderBy: OPENED_DESC)", 99, inOrder(rowsOf("case"), "opened_at", -1)],
  ["leads(orderBy: CREATED_ASC)", 100, inOrder(rowsOf("lead"), "created_at", 1)],
  ["deals(orderBy: SUBSCRIBED_DESC)", 100, inOrder(rowsOf("deal"), "subscribed_on", -1)],
  ["workOrders(orderBy: RAISED_AT_ASC)", 61, inOrder(rowsOf("work_order"), "raised_at", 1)],
  ["occupancies(orderBy: FROM_DESC)", 100, inOrder(rowsOf("occupancy"), "starts_on", -1)],
];

interface Page {
  readonly nodes: { id: string }[];
  readonly edges: { cursor: string; node: { id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

export function pages(house: TestHouse): void {
  const pageOf = async (list: string, first: number, after: string | null): Promise<Page> => {
    const [, name, given] = /^(\w+)(?:\((.*)\))?$/.exec(list)!;
    const { data, errors } = await house.ask(
      `query ($first: Int!, $after: String) {
        list: ${name!}(first: $first, after: $after ${given ?? ""}) {
          nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      { first, after },
    );
    expect(errors).toBeUndefined();
    return data.list as Page;
  };

  test.each(lists)(
    "%s, in pages of %i, is the whole list, nothing lost and nothing twice",
    async (list, first, ids) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { nodes, edges, pageInfo } = await pageOf(list, first, after);
        expect(edges.map(({ node }) => node)).toEqual(nodes);
        expect(pageInfo.startCursor).toBe(edges[0]!.cursor);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...nodes.map(({ id }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null && seen.length <= ids.length);
      expect(seen).toEqual(ids);
    },
  );

  test("a page may begin behind any row, not only behind a page's last", async () => {
    const { edges } = await pageOf("employees", 5, null);
    const { nodes } = await pageOf("employees", 3, edges[1]!.cursor);
    expect(nodes.map(({ id }) => id)).toEqual(byStaffNumber.slice(2, 5));
  });

  test("a cursor of another list or another order is refused", async () => {
    const { pageInfo } = await pageOf("cases", 1, null);
    for (const list of ["deals", "cases(orderBy: OPENED_ASC)"]) await expectRefused(list, pageInfo.endCursor);
    await expectRefused("cases", "nonsense");
  });

  async function expectRefused(list: string, after: string): Promise<void> {
    const [name, order = ")"] = list.split("(");
    const { data, errors } = await house.ask(
      `query ($after: String) { ${name!}(after: $after, ${order} { nodes { id } } }`,
      { after },
    );
    expect(data).toEqual({ [name!]: null });
    expect(errors).toEqual([
      expect.objectContaining({ path: [name], extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) }),
    ]);
  }
}
