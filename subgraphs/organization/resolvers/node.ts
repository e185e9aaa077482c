import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { mostPerPage } from "../../shared/connection.js";
import { requestError } from "../../shared/errors.js";
import { Customer, Node, typeOfId } from "../entities/node.js";
import type { OrganizationContext } from "../loaders/index.js";

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Whatever has this id, in whichever department (按编号查询)." })
  node(
    @Arg("id", () => ID, { description: "An id that the graph gave out." }) id: string,
    @Ctx() context: OrganizationContext,
  ): Promise<Node | null> {
    return nodeOf(id, context);
  }

  @Query(() => [Node], {
    nullable: "itemsAndList",
    description: "Whatever has these ids, in their order; null for what is not there. At most 100 (按编号批量查询).",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Ids that the graph gave out, at most 100." }) ids: string[],
    @Ctx() context: OrganizationContext,
  ): Promise<(Node | null)[]> {
    if (ids.length > mostPerPage)
      throw requestError("BAD_USER_INPUT", `\`ids\` takes at most ${mostPerPage} ids, and had ${ids.length}.`);
    return Promise.all(ids.map((id) => nodeOf(id, context)));
  }
}

/** Our own rows are read; another department's id is handed on, and that department says whether it is there. */
async function nodeOf(id: string, { loaders }: OrganizationContext): Promise<Node | null> {
  switch (typeOfId(id)) {
    case undefined:
      return null;
    case "City":
      return loaders.cityById.load(id);
    case "LegalEntity":
      return loaders.legalEntityById.load(id);
    case "Project":
      return loaders.projectById.load(id);
    case "Department":
      return loaders.departmentById.load(id);
    case "Team":
      return loaders.teamById.load(id);
    case "Employee":
      return loaders.employeeById.load(id);
    case "Customer":
      return customerOf(id);
    default:
      return { id };
  }
}

/** A customer is handed on by the handle that was asked for, so that whoever lost a merge leads to the survivor. */
function customerOf(id: string): Customer {
  return Object.assign(new Customer(), { id, handle: id });
}
