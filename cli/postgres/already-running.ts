import type { Owner } from "./owner.js";
import { socketUrl } from "./socket-url.js";

/** Another living process runs this house. `owner` says which, and how to reach its database. */
export class AlreadyRunning extends Error {
  constructor(
    readonly home: string,
    readonly owner: Owner,
  ) {
    const { pid, since, access } = owner;
    const reach = access ? ` Its database is ${socketUrl(access.socket, access.user, "postgres")}.` : "";
    super(
      `The house in ${home} is already ${access ? "running" : "starting"}: process ${pid}, since ${since}.${reach} ` +
        `Use that one, or stop it first (Ctrl-C where it was started, or \`kill ${pid}\`).`,
    );
    this.name = "AlreadyRunning";
  }
}
