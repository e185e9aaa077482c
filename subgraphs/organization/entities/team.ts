import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Node } from "./node.js";

/** What a team does on its project. Requirements 000-21, 000-27. */
export enum TeamKind {
  RETAIL = "RETAIL",
  GROUP_BUY = "GROUP_BUY",
  COMPETITOR_VISITOR = "COMPETITOR_VISITOR",
  PHYSICAL = "PHYSICAL",
  PROPERTY = "PROPERTY",
  SERVICE = "SERVICE",
}
registerEnumType(TeamKind, {
  name: "TeamKind",
  description: "What a team does on its project (团队类别).",
  valuesConfig: {
    RETAIL: { description: "Sells to single buyers (散客业务体)." },
    GROUP_BUY: { description: "Sells to groups of buyers (团购业务体)." },
    COMPETITOR_VISITOR: { description: "Receives those who come from competitors (竞品接待业务体)." },
    PHYSICAL: { description: "Sells through shops and partners (实体业务体)." },
    PROPERTY: { description: "Runs the estate on site (驻场物管团队)." },
    SERVICE: { description: "Serves the project's customers (客户服务团队)." },
  },
});

/** People who work together on one project. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: "People who work together on one project (团队)." })
@Entity("team")
export class Team {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => TeamKind, { description: "What it does (团队类别)." })
  @Column("text")
  kind!: TeamKind;

  @Field(() => String, { description: "Its name (团队名称)." })
  @Column("text")
  name!: string;

  @Index()
  @Column("text")
  projectCode!: string;

  @Column("text", { nullable: true })
  leaderId!: string | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
