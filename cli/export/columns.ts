import type { Customer } from "../../subgraphs/customer/entities/customer.js";
import { masked } from "../../subgraphs/customer/entities/masked.js";
import type { Registration } from "../../subgraphs/customer/entities/registration.js";

/** How personal values are written: as they are, or masked; and names in full for whoever may read them. */
export interface Shown {
  readonly reveal: boolean;
  readonly names: boolean;
}

/** The columns of an export, each with the value of a row. */
export type Columns<T> = Readonly<Record<string, (row: T, shown: Shown) => string | null>>;

/** What is exported of registrations; the first two columns say who is who, the rest as the importer takes it, and `id`. */
export const registrationColumns: Columns<Registration> = {
  external_id: ({ externalId }) => externalId,
  customer_id: ({ customerId }) => customerId,
  id: ({ id }) => id,
  source: ({ source }) => source,
  project_code: ({ projectCode }) => projectCode,
  department: ({ department }) => department,
  name: (row, { reveal, names }) => (reveal ? row.nameWritten : names ? masked.nameInFull(row.nameWritten) : row.name),
  gender: ({ gender }) => gender,
  birth_date: (row, { reveal }) => (reveal ? row.birthDateWritten : row.birthDate),
  id_number: (row, { reveal }) => (reveal ? row.idNumberWritten : row.idNumber),
  mobile: (row, { reveal }) => (reveal ? row.mobileWritten : row.mobile),
  email: (row, { reveal }) => (reveal ? row.emailWritten : row.email),
  wechat: (row, { reveal }) => (reveal ? row.wechatWritten : row.wechat),
  address: (row, { reveal }) => (reveal ? row.addressWritten : row.address),
  company: ({ company }) => company,
  registered_at: ({ registeredAt }) => registeredAt.toISOString(),
};

/** What is exported of customers: their golden values. */
export const customerColumns: Columns<Customer> = {
  customer_id: ({ id }) => id,
  name: (row, { reveal, names }) => (reveal ? row.nameValue : names ? masked.nameInFull(row.nameValue) : row.name),
  gender: ({ gender }) => gender,
  birth_date: (row, { reveal }) => (reveal ? row.birthDateValue : row.birthDate),
  id_number: (row, { reveal }) => (reveal ? row.idNumberValue : row.idNumber),
  mobile: (row, { reveal }) => (reveal ? row.mobileValue : row.mobile),
  email: (row, { reveal }) => (reveal ? row.emailValue : row.email),
  wechat: (row, { reveal }) => (reveal ? row.wechatValue : row.wechat),
  address: (row, { reveal }) => (reveal ? row.addressValue : row.address),
  company: ({ company }) => company,
  created_at: ({ createdAt }) => createdAt.toISOString(),
  updated_at: ({ updatedAt }) => updatedAt.toISOString(),
};
