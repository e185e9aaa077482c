import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { LocalDate } from "../../shared/scalars.js";
import { Asked } from "../../shared/rows/asked.js";
import { riskOfHandover } from "../actions/risk-of-handover.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { Handover } from "../entities/handover.js";
import { Project } from "../entities/project.js";
import { Unit } from "../entities/unit.js";
import { HandoverList, handoverPage } from "../loaders/handover-list.js";
import type { PropertyContext } from "../loaders/index.js";
import { HandoverConnection } from "./handover-connection.js";

/** Asking for handovers, and what they lead to. */
@Resolver(() => Handover)
export class HandoverResolver {
  @Query(() => Handover, { nullable: true, description: "The handover with this id, or null (交付)." })
  handover(
    @Arg("id", () => ID, { description: "The handover's id." }) id: string,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Handover | null> {
    return loaders.handoverById.load(id);
  }

  @Query(() => HandoverConnection, { nullable: true, description: "Handovers in the caller's projects (交付列表)." })
  handovers(
    @Args(() => HandoverList) list: HandoverList,
    @Asked(() => Handover) only: Asked,
    @Ctx() { loaders }: PropertyContext,
  ): Promise<Connection<Handover>> {
    return loaders.handovers.all({ ...handoverPage(list), only });
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      "The day from which the customer bears the risk of damage: of the handover, or named by a notice that was refused without a proper reason (风险转移日期).",
  })
  riskPassedOn(@Root() handover: Handover): string | null {
    return riskOfHandover(handover);
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The unit (房屋)." })
  unit(@Root("unitId") unitId: Handover["unitId"], @Ctx() { loaders }: PropertyContext): Promise<Unit | null> {
    return loaders.unitById.load(unitId);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that the unit belongs to (楼盘)." })
  project(@Root("projectCode") projectCode: Handover["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Who bought the unit (客户)." })
  customer(@Root("customerHandle") customerHandle: Handover["customerHandle"]): Pick<Customer, "handle"> {
    return { handle: customerHandle };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who announced it (通知人)." })
  announcedBy(@Root("announcedById") announcedById: Handover["announcedById"]): Employee {
    return { id: announcedById };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who handed the unit over (交付人)." })
  handedOverBy(@Root("handedOverById") handedOverById: Handover["handedOverById"]): Employee | null {
    return handedOverById === null ? null : { id: handedOverById };
  }
}
