import { callerOf, type OpenCustomer, type Row } from "./open-customer.js";

/** Somebody who looks after the data of every project. */
export const steward = { ...callerOf("data_steward"), projects: "*" as const };

/** A short way to decide who is who: `decide("customerMerge", { customers })`, with a reason unless told otherwise. */
export function decider(open: Pick<OpenCustomer, "get">) {
  return async (name: string, input: Row, caller = steward as Parameters<OpenCustomer["get"]>[2]) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) {
      outcome { decision { id version kind reason } customers { id name mobile registrationIds mergedIds } }
      userErrors { code field message } } }`;
    return (await open.get(text, { input: { reason: "seen both", ...input } }, caller))[name] as Row;
  };
}
