import { sql } from "../../shared/loaders.js";

/** Versions of articles that hold at this moment: published, and their time not over. */
export const liveKnowledge = sql`t.state = 'PUBLISHED' and (t.expires_at is null or t.expires_at > now())`;
