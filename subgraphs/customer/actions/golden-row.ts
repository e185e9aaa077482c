import { type Customer, Gender, type Provenance } from "../entities/customer.js";
import { GoldenReason } from "../entities/golden-reason.js";
import { goldenValues, type Survivorship } from "../rules/golden-values.js";
import { goldenFields } from "../rules/statement.js";
import type { Settled } from "./settle-handles.js";
import { statementOf } from "./statement-of.js";

/** The columns of a customer that follow from its registrations. */
export type GoldenRow = Pick<Customer, "id" | "foundingHandle" | "golden" | "gender" | "provenance">;

/** The golden values of a customer that has no registration left. */
export const emptyGoldenRow = { golden: {}, gender: null, provenance: {} };

/** Computes a customer's golden values, each with where it came from and why it holds. */
export function goldenRow(
  { customerId, foundingHandle, members }: Pick<Settled, "customerId" | "foundingHandle" | "members">,
  survivorship: Survivorship,
): GoldenRow {
  const golden = goldenValues(
    members.map(({ registration }) => statementOf(registration)),
    survivorship,
  );
  const { gender, ...values } = golden;
  const provenance = Object.entries(golden).map(([field, from]): [string, Provenance] => {
    const { registrationId, registeredAt, reason } = from;
    return [field, { registrationId, registeredAt: registeredAt.toISOString(), reason: GoldenReason[reason] }];
  });
  return {
    id: customerId,
    foundingHandle,
    golden: Object.fromEntries(Object.entries(values).map(([field, { value }]) => [field, value])),
    gender: gender ? Gender[gender.value as keyof typeof Gender] : null,
    provenance: Object.fromEntries(provenance),
  };
}

/** Whether a customer has these golden values already, from the same registrations. */
export function isSameGolden(before: Customer | undefined, row: GoldenRow): boolean {
  if (!before) return false;
  const { golden, provenance, ...values } = row;
  const isEqual = Object.entries(values).every(([name, value]) => before[name as keyof Customer] === value);
  const fields = Object.entries(provenance);
  return (
    isEqual &&
    goldenFields.every((field) => field === "gender" || before.golden[field] === golden[field]) &&
    fields.length === Object.keys(before.provenance).length &&
    fields.every(([field, { registrationId, registeredAt, reason }]) => {
      const was = before.provenance[field];
      return was?.registrationId === registrationId && was.registeredAt === registeredAt && was.reason === reason;
    })
  );
}
