import { sql } from "../../shared/loaders.js";

/** Cases that are not over. Written without parameters, since the index of open cases is taken only for these very words. */
export const openCases = sql`t.state not in ('CLOSED', 'CANCELLED')`;
