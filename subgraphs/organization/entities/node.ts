import { type ClassType, Directive, Field, ID, InterfaceType, ObjectType } from "type-graphql";

/** Whatever has an id of its own, in whichever department. */
@InterfaceType({
  description: "Whatever has an id of its own, in whichever department (可按编号查询的对象).",
  resolveType: ({ id }: Node) => typeOfId(id),
})
export abstract class Node {
  @Field(() => ID, { description: "Its id." })
  id!: string;
}

/** The type that an id's prefix stands for, over the whole house: what `cas_01h4…` names is a Case. */
export const typeOfPrefix: Readonly<Record<string, string>> = {
  cit: "City",
  len: "LegalEntity",
  prj: "Project",
  dep: "Department",
  tea: "Team",
  emp: "Employee",
};

/** Types of other departments: known here by their id alone, so that `node` can lead to them. */
const foreign: readonly [prefix: string, type: string, description: string][] = [];

/** Stands for a type of another department: its key, and that it is a Node. */
export const foreignNodes: readonly ClassType<Node>[] = foreign.map(([, type, description]) => {
  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(type, { implements: Node, description })
  class Foreign extends Node {}
  return Foreign;
});

const types = new Map([...Object.entries(typeOfPrefix), ...foreign.map(([prefix, type]) => [prefix, type] as const)]);

/** The type that an id belongs to, by its prefix; undefined when no department has such ids. */
export function typeOfId(id: string): string | undefined {
  return types.get(id.slice(0, id.indexOf("_")));
}
