import { Field, ObjectType, registerEnumType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { WarrantyComponent } from "./warranty-component.js";

/** By what the end of a warranty is reckoned. */
export enum WarrantyBasis {
  BUILDER = "BUILDER",
  HOME_MINIMUM = "HOME_MINIMUM",
  SEASONS = "SEASONS",
  DESIGN_LIFE = "DESIGN_LIFE",
}
registerEnumType(WarrantyBasis, {
  name: "WarrantyBasis",
  description: "By what the end of a warranty is reckoned (保修依据).",
  valuesConfig: {
    BUILDER: { description: "What is left of the builder's warranty from completion acceptance (建设工程保修期)." },
    HOME_MINIMUM: { description: "The least that a home's buyer has from handover (住宅质量保证书最低期限)." },
    SEASONS: { description: "Seasons of the city's calendar: two from completion acceptance (采暖期、供冷期)." },
    DESIGN_LIFE: { description: "The design life of the building (设计使用年限)." },
  },
});

/** How long a part of a unit is under warranty. */
@ObjectType({ description: "How long a part of a unit is under warranty (保修)." })
export class Warranty {
  @Field(() => WarrantyComponent, { description: "The part (保修部位)." })
  component!: WarrantyComponent;

  @Field(() => WarrantyBasis, { description: "By what its end is reckoned (保修依据)." })
  basis!: WarrantyBasis;

  @Field(() => LocalDate, { description: "The day of handover, from which it runs (起算日期)." })
  startsOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Its last day, earlier than its first when nothing is left; null where no day is known (截止日期).",
  })
  endsOn!: string | null;
}
