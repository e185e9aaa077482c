import { type Customer, Gender, type Provenance } from "../entities/customer.js";
import { GoldenReason } from "../entities/golden-reason.js";
import { goldenValues, type Survivorship } from "../rules/golden-values.js";
import type { GoldenField } from "../rules/statement.js";
import type { Settled } from "./settle-handles.js";
import { statementOf } from "./statement-of.js";

/** The columns of a customer that follow from its registrations. */
export type GoldenRow = Pick<
  Customer,
  | "id"
  | "foundingHandle"
  | "nameValue"
  | "gender"
  | "birthDateValue"
  | "idNumberValue"
  | "mobileValue"
  | "emailValue"
  | "wechatValue"
  | "addressValue"
  | "company"
  | "provenance"
>;

/** The golden values of a customer that has no registration left. */
export const emptyGoldenRow = {
  nameValue: null,
  gender: null,
  birthDateValue: null,
  idNumberValue: null,
  mobileValue: null,
  emailValue: null,
  wechatValue: null,
  addressValue: null,
  company: null,
  provenance: {},
};

/** Computes a customer's golden values, each with where it came from and why it holds. */
export function goldenRow(
  { customerId, foundingHandle, members }: Pick<Settled, "customerId" | "foundingHandle" | "members">,
  survivorship: Survivorship,
): GoldenRow {
  const golden = goldenValues(
    members.map(({ registration }) => statementOf(registration)),
    survivorship,
  );
  const value = (field: GoldenField) => golden[field]?.value ?? null;
  const gender = value("gender") as keyof typeof Gender | null;
  const provenance = Object.entries(golden).map(([field, from]): [string, Provenance] => {
    const { registrationId, registeredAt, reason } = from;
    return [field, { registrationId, registeredAt: registeredAt.toISOString(), reason: GoldenReason[reason] }];
  });
  return {
    id: customerId,
    foundingHandle,
    nameValue: value("name"),
    gender: gender ? Gender[gender] : null,
    birthDateValue: value("birthDate"),
    idNumberValue: value("idNumber"),
    mobileValue: value("mobile"),
    emailValue: value("email"),
    wechatValue: value("wechat"),
    addressValue: value("address"),
    company: value("company"),
    provenance: Object.fromEntries(provenance),
  };
}

/** Whether a customer has these golden values already, from the same registrations. */
export function isSameGolden(before: Customer | undefined, row: GoldenRow): boolean {
  if (!before) return false;
  const { provenance, ...values } = row;
  const isEqual = Object.entries(values).every(([name, value]) => before[name as keyof Customer] === value);
  const fields = Object.entries(provenance);
  return (
    isEqual &&
    fields.length === Object.keys(before.provenance).length &&
    fields.every(([field, { registrationId, registeredAt, reason }]) => {
      const was = before.provenance[field];
      return was?.registrationId === registrationId && was.registeredAt === registeredAt && was.reason === reason;
    })
  );
}
