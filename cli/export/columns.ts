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
  name: (row, { reveal, names }) =>
    reveal ? (row.written.name ?? null) : names ? masked.nameInFull(row.written.name ?? null) : row.name,
  gender: ({ gender }) => gender,
  birth_date: (row, { reveal }) => (reveal ? (row.written.birthDate ?? null) : row.birthDate),
  id_number: (row, { reveal }) => (reveal ? (row.written.idNumber ?? null) : row.idNumber),
  mobile: (row, { reveal }) => (reveal ? (row.written.mobile ?? null) : row.mobile),
  email: (row, { reveal }) => (reveal ? (row.written.email ?? null) : row.email),
  wechat: (row, { reveal }) => (reveal ? (row.written.wechat ?? null) : row.wechat),
  address: (row, { reveal }) => (reveal ? (row.written.address ?? null) : row.address),
  company: ({ company }) => company,
  registered_at: ({ registeredAt }) => registeredAt.toISOString(),
};

/** What is exported of customers: their golden values. */
export const customerColumns: Columns<Customer> = {
  customer_id: ({ id }) => id,
  name: (row, { reveal, names }) =>
    reveal ? (row.golden.name ?? null) : names ? masked.nameInFull(row.golden.name ?? null) : row.name,
  gender: ({ gender }) => gender,
  birth_date: (row, { reveal }) => (reveal ? (row.golden.birthDate ?? null) : row.birthDate),
  id_number: (row, { reveal }) => (reveal ? (row.golden.idNumber ?? null) : row.idNumber),
  mobile: (row, { reveal }) => (reveal ? (row.golden.mobile ?? null) : row.mobile),
  email: (row, { reveal }) => (reveal ? (row.golden.email ?? null) : row.email),
  wechat: (row, { reveal }) => (reveal ? (row.golden.wechat ?? null) : row.wechat),
  address: (row, { reveal }) => (reveal ? (row.golden.address ?? null) : row.address),
  company: ({ company }) => company,
  created_at: ({ createdAt }) => createdAt.toISOString(),
  updated_at: ({ updatedAt }) => updatedAt.toISOString(),
};
