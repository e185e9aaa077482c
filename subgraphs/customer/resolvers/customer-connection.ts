import { connectionOf } from "../../shared/connection.js";
import { Customer } from "../entities/customer.js";

/** The one connection type of every list of customers. */
export const CustomerConnection = connectionOf(Customer, "Customer");
