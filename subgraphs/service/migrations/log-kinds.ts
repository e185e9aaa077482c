/** The kinds of lines that each migration brings into the log of a case, each written once. */
const brought = {
  cases: [
    ...["OPENED", "ACKNOWLEDGED", "NOTE", "HANDED_OFF", "PROGRESS", "CHANGED"],
    ...["RESOLVED", "CLOSED", "REOPENED", "CANCELLED"],
  ],
  clocks: ["REPLIED", "PAUSED", "RESUMED", "OVERRIDDEN", "ALARM"],
  promises: ["PROMISED", "PROMISE_KEPT", "PROMISE_BROKEN"],
  callbacks: ["CALLED_BACK"],
  tasks: ["TASK"],
  plans: ["EMERGENCY"],
};

/**
 * The statement that lets a line be of the kinds that there are after a migration, and no other.
 * @param migration the last migration whose kinds count
 */
export function logKinds(migration: keyof typeof brought): string {
  const names = Object.keys(brought) as (keyof typeof brought)[];
  const kinds = names.slice(0, names.indexOf(migration) + 1).flatMap((name) => brought[name]);
  return `alter table case_log_entry drop constraint if exists case_log_entry_kind_check,
    add constraint case_log_entry_kind_check check (kind in (${kinds.map((kind) => `'${kind}'`).join(", ")}))`;
}
