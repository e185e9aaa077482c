import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Customer } from "../entities/customer.js";
import { Employee } from "../entities/employee.js";
import { IdCard } from "../entities/id-card.js";
import { Project } from "../entities/project.js";
import { IdCardListArgs, idCardPage } from "../loaders/id-card-list.js";
import type { CustomerContext } from "../loaders/index.js";
import { IdCardConnection } from "./id-card-connection.js";

/** What can be asked of cards. */
@Resolver(() => IdCard)
export class IdCardResolver {
  @Query(() => IdCard, { nullable: true, description: "The card with this id, or null (客户身份证)." })
  idCard(
    @Arg("id", () => ID, { description: "The card's id." }) id: string,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<IdCard | null> {
    return loaders.idCardById.load(id);
  }

  @Directive('@tag(name: "exact-search")')
  @Query(() => IdCard, { nullable: true, description: "The card with this number, or null (按卡号查找)." })
  idCardByNo(
    @Arg("cardNo", () => String, { description: "The number printed on the card (卡号)." }) cardNo: string,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<IdCard | null> {
    return loaders.idCardByNo.load(cardNo);
  }

  @Query(() => IdCardConnection, {
    nullable: true,
    description: "The cards of the customers that the caller sees (身份证列表).",
  })
  idCards(
    @Args(() => IdCardListArgs) args: IdCardListArgs,
    @Asked(() => IdCard) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<IdCard>> {
    return loaders.idCards.all({ ...idCardPage(args), only });
  }

  @FieldResolver(() => Customer, { nullable: true, description: "Whose card it is (客户)." })
  customer(
    @Root("customerId") customerId: IdCard["customerId"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Customer | null> {
    return loaders.customerByHandle.load(customerId);
  }

  @FieldResolver(() => Project, { nullable: true, description: "The project that issued it (建卡楼盘)." })
  project(@Root("projectCode") projectCode: IdCard["projectCode"]): Project {
    return { code: projectCode };
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who issued it; null for an application (建卡人)." })
  issuedBy(@Root("issuedBy") issuedBy: IdCard["issuedBy"]): Employee | null {
    return employeeOf(issuedBy);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who last activated it (激活人)." })
  activatedBy(@Root("activatedBy") activatedBy: IdCard["activatedBy"]): Employee | null {
    return employeeOf(activatedBy);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who last suspended it (停用人)." })
  suspendedBy(@Root("suspendedBy") suspendedBy: IdCard["suspendedBy"]): Employee | null {
    return employeeOf(suspendedBy);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who made it void (作废人)." })
  voidedBy(@Root("voidedBy") voidedBy: IdCard["voidedBy"]): Employee | null {
    return employeeOf(voidedBy);
  }

  @FieldResolver(() => IdCard, {
    nullable: true,
    description: "The same person's card that counts instead (有效身份证).",
  })
  redirectsTo(
    @Root("redirectsTo") redirectsTo: IdCard["redirectsTo"],
    @Ctx() { loaders }: CustomerContext,
  ): Promise<IdCard | null> | null {
    return redirectsTo === null ? null : loaders.idCardById.load(redirectsTo);
  }
}

/** The employee behind an actor; an application's name is no employee's id. */
function employeeOf(actor: string | null): Employee | null {
  return actor?.startsWith("emp_") ? { id: actor } : null;
}
