import { z } from "zod";

/** Whether a gateway answers registered documents alone. */
export const registeredOnlySetting = z
  .enum(["true", "false"])
  .default("false")
  .describe("Whether nothing but registered documents is answered.");
