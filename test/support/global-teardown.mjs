// After the last test file: ends the PostgreSQL of the run, if one was asked for, and removes its data.
export default async function globalTeardown() {
  await globalThis.closeTestDatabase?.();
}
