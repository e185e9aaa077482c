import { connectionOf } from "../../shared/connection.js";
import { Referral } from "../entities/referral.js";

/** The one connection type of every list of referrals. */
export const ReferralConnection = connectionOf(Referral, "Referral");
