import type { Customer } from "../../subgraphs/customer/entities/customer.js";
import type { Registration } from "../../subgraphs/customer/entities/registration.js";

/** The columns of an export, each with the value of a row; masked unless the values are to be revealed. */
export type Columns<T> = Readonly<Record<string, (row: T, reveal: boolean) => string | null>>;

/** What is exported of registrations; the first two columns say who is who, the rest as the importer takes it, and `id`. */
export const registrationColumns: Columns<Registration> = {
  external_id: ({ externalId }) => externalId,
  customer_id: ({ customerId }) => customerId,
  id: ({ id }) => id,
  source: ({ source }) => source,
  project_code: ({ projectCode }) => projectCode,
  department: ({ department }) => department,
  name: (row, reveal) => (reveal ? row.nameWritten : row.name),
  gender: ({ gender }) => gender,
  birth_date: (row, reveal) => (reveal ? row.birthDateWritten : row.birthDate),
  id_number: (row, reveal) => (reveal ? row.idNumberWritten : row.idNumber),
  mobile: (row, reveal) => (reveal ? row.mobileWritten : row.mobile),
  email: (row, reveal) => (reveal ? row.emailWritten : row.email),
  wechat: (row, reveal) => (reveal ? row.wechatWritten : row.wechat),
  address: (row, reveal) => (reveal ? row.addressWritten : row.address),
  company: ({ company }) => company,
  registered_at: ({ registeredAt }) => registeredAt.toISOString(),
};

/** What is exported of customers: their golden values. */
export const customerColumns: Columns<Customer> = {
  customer_id: ({ id }) => id,
  name: (row, reveal) => (reveal ? row.nameValue : row.name),
  gender: ({ gender }) => gender,
  birth_date: (row, reveal) => (reveal ? row.birthDateValue : row.birthDate),
  id_number: (row, reveal) => (reveal ? row.idNumberValue : row.idNumber),
  mobile: (row, reveal) => (reveal ? row.mobileValue : row.mobile),
  email: (row, reveal) => (reveal ? row.emailValue : row.email),
  wechat: (row, reveal) => (reveal ? row.wechatValue : row.wechat),
  address: (row, reveal) => (reveal ? row.addressValue : row.address),
  company: ({ company }) => company,
  created_at: ({ createdAt }) => createdAt.toISOString(),
  updated_at: ({ updatedAt }) => updatedAt.toISOString(),
};
