import { registerEnumType } from "type-graphql";

/** Why a golden value holds. */
export enum GoldenReason {
  PINNED = "PINNED",
  UNDISPUTED = "UNDISPUTED",
  TRUSTED_SOURCE = "TRUSTED_SOURCE",
  VERIFIED = "VERIFIED",
  MOST_COMPLETE = "MOST_COMPLETE",
  MOST_RECENT = "MOST_RECENT",
  MOST_FREQUENT = "MOST_FREQUENT",
  LAST_ARRIVED = "LAST_ARRIVED",
}
registerEnumType(GoldenReason, {
  name: "GoldenReason",
  description: "Why a golden value holds and not another one (取值依据).",
  valuesConfig: {
    PINNED: { description: "Somebody decided it (人工指定)." },
    UNDISPUTED: { description: "No registration says otherwise (无冲突)." },
    TRUSTED_SOURCE: { description: "Its department or source is trusted most (来源最可信)." },
    VERIFIED: { description: "Its registration carries a valid id number (证件已核验)." },
    MOST_COMPLETE: { description: "It says most (最完整)." },
    MOST_RECENT: { description: "It was written down last (最近)." },
    MOST_FREQUENT: { description: "Most registrations say it (出现最多)." },
    LAST_ARRIVED: { description: "All else being equal, it reached us last (最后入库)." },
  },
});
