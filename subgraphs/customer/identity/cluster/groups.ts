/** Groups of rows that only grow together; every row begins as a group of its own. */
export class Groups {
  readonly #parents: Int32Array;
  /** By the row that stands for a group: its members; undefined while it is alone. */
  readonly #members: (number[] | undefined)[];

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, row) => row);
    this.#members = new Array<number[] | undefined>(size).fill(undefined);
  }

  /** The row that stands for the group of a row: the smallest of its members. */
  find(row: number): number {
    let root = row;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    for (let step = row; step !== root;) {
      const next = this.#parents[step] as number;
      this.#parents[step] = root;
      step = next;
    }
    return root;
  }

  /** The members of a group, given by the row that stands for it. */
  members(root: number): readonly number[] {
    return this.#members[root] ?? [root];
  }

  /** Joins two groups, given by the rows that stand for them. */
  join(left: number, right: number): void {
    const [root, other] = left < right ? [left, right] : [right, left];
    this.#parents[other] = root;
    const members = this.#members[root] ?? [root];
    for (const row of this.members(other)) members.push(row);
    this.#members[root] = members;
    this.#members[other] = undefined;
  }

  /** All groups, each with its members in ascending order, by their smallest. */
  all(): number[][] {
    const groups: number[][] = [];
    this.#parents.forEach((parent, row) => {
      if (parent !== row) return;
      const members = [...this.members(row)];
      groups.push(members.length > 1 ? members.sort((left, right) => left - right) : members);
    });
    return groups;
  }
}
