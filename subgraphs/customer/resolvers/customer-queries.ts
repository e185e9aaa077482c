import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from "type-graphql";
import type { Connection } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { DateTime } from "../../shared/scalars.js";
import { customerAsOf } from "../actions/customer-as-of.js";
import { customersByIdNumber } from "../actions/customers-by-id-number.js";
import { customersByMobile } from "../actions/customers-by-mobile.js";
import { Customer } from "../entities/customer.js";
import { CustomerListArgs } from "../loaders/customer-list.js";
import type { CustomerContext } from "../loaders/index.js";
import { shownCustomer } from "../loaders/shown-customer.js";
import { CustomerConnection } from "./customer-connection.js";

/** What can be asked of customers. */
@Resolver(() => Customer)
export class CustomerQueries {
  @Query(() => Customer, {
    nullable: true,
    description: "The customer with this id, also one that was merged away, or with this registration; or null (客户).",
  })
  customer(
    @Arg("id", () => ID, { description: "Any id under which the person was ever known." }) id: string,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "Whom it led to at this moment, with the registrations that the person had then (截至时间).",
    })
    asOf: Date | undefined,
    @Ctx() context: CustomerContext,
  ): Promise<Customer | null> {
    return asOf ? customerAsOf(id, asOf, context) : shownCustomer(context.loaders, id);
  }

  @Query(() => CustomerConnection, {
    nullable: true,
    description: "Everybody who registered in one of the caller's projects (客户列表).",
  })
  customers(
    @Args(() => CustomerListArgs) args: CustomerListArgs,
    @Arg("projectCodes", () => [String], { nullable: true, description: "Only of these projects (项目代码)." })
    projectCodes: string[] | undefined,
    @Asked(() => Customer) only: Asked,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<Connection<Customer>> {
    return loaders.customers.all(args, projectCodes, only);
  }

  @Directive('@tag(name: "exact-search")')
  @Query(() => [Customer], {
    nullable: true,
    description:
      "Everybody whom the caller sees and who ever gave this mobile number; a family may share one (按手机号查找).",
  })
  customersByMobile(
    @Arg("mobile", () => String, { description: "The whole number, however it is written (手机号)." }) mobile: string,
    @Ctx() context: CustomerContext,
  ): Promise<Customer[]> {
    return customersByMobile(mobile, context);
  }

  @Directive('@tag(name: "exact-search")')
  @Query(() => [Customer], {
    nullable: true,
    description: "Everybody whom the caller sees and who ever gave this id number (按证件号码查找).",
  })
  customersByIdNumber(
    @Arg("idNumber", () => String, { description: "The whole number (证件号码)." }) idNumber: string,
    @Ctx() context: CustomerContext,
  ): Promise<Customer[]> {
    return customersByIdNumber(idNumber, context);
  }
}
