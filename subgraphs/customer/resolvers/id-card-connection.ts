import { connectionOf } from "../../shared/connection.js";
import { IdCard } from "../entities/id-card.js";

/** The one connection type of every list of cards. */
export const IdCardConnection = connectionOf(IdCard, "IdCard");
