import { connectionOf } from "../../shared/connection.js";
import { Registration } from "../entities/registration.js";

/** The one connection type of every list of registrations. */
export const RegistrationConnection = connectionOf(Registration, "Registration");
