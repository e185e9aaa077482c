import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Versioned } from "./versioned.js";

/** What a unit is used for. */
export enum UnitKind {
  HOME = "HOME",
  SHOP = "SHOP",
  PARKING = "PARKING",
  STORE_ROOM = "STORE_ROOM",
}
registerEnumType(UnitKind, {
  name: "UnitKind",
  description: "What a unit is used for (房屋用途).",
  valuesConfig: {
    HOME: { description: "Somebody lives in it (住宅)." },
    SHOP: { description: "A shop (商铺)." },
    PARKING: { description: "A parking place (车位)." },
    STORE_ROOM: { description: "A store room (储藏室)." },
  },
});

/** A home, shop, parking place or store room; its building, section and room name it once and no more. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A home, shop, parking place or store room of a building (房屋)." })
@Entity("unit")
@Index("unit_project_code_room", ["projectCode", "room"])
export class Unit extends Versioned {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  buildingId!: string;

  @Field(() => String, { description: "The code of the project that it belongs to, as in DL-01 (项目代码)." })
  @Column("text")
  projectCode!: string;

  @Field(() => UnitKind, { description: "What it is used for (用途)." })
  @Column("text")
  kind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description: "The section of the building that it lies in, as in 2; null where the building has none (单元).",
  })
  @Column("text", { nullable: true })
  section!: string | null;

  @Field(() => Int, { description: "Its floor; -1 is the first below ground, and there is no 0 (楼层)." })
  @Column("int")
  floor!: number;

  @Field(() => String, { description: "Its number, as in 1501 (房号)." })
  @Column({ type: "text", collation: "natural_order" })
  room!: string;

  @Field(() => Float, { description: "Its built-up area in square metres (建筑面积)." })
  @Column("numeric", { precision: 10, scale: 2 })
  builtUpArea!: number;

  @Field(() => Float, { nullable: true, description: "Its inner area in square metres (套内面积)." })
  @Column("numeric", { precision: 10, scale: 2, nullable: true })
  innerArea!: number | null;

  @Field(() => [String], {
    description: "Other names that it has or had: before filing, on old papers, in people's mouths (别名).",
  })
  @Column("text", { array: true, default: [] })
  aliases!: string[];
}
