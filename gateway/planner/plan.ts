/** Plans as @graphql-hive/router-query-planner 0.0.38 writes them: what to ask of whom, in which order. */
export type PlanNode =
  FetchNode | BatchFetchNode | FlattenNode | SequenceNode | ParallelNode | ConditionNode | SubscriptionNode;

/** One call of one subgraph; with `requires` it asks for entities at the places of the Flatten around it. */
export interface FetchNode {
  readonly kind: "Fetch";
  readonly serviceName: string;
  readonly operationKind?: "query" | "mutation" | "subscription";
  readonly operation: string;
  readonly variableUsages?: readonly string[];
  readonly requires?: readonly Requirement[];
  readonly inputRewrites?: readonly Rewrite[];
  readonly outputRewrites?: readonly Rewrite[];
}

/** One call that asks for several groups of entities, each under an alias of its own. */
export interface BatchFetchNode {
  readonly kind: "BatchFetch";
  readonly serviceName: string;
  readonly operation: string;
  readonly variableUsages?: readonly string[];
  readonly entityBatch: { readonly aliases: readonly EntityAlias[] };
}

export interface EntityAlias {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly Requirement[];
  readonly inputRewrites?: readonly Rewrite[];
  readonly outputRewrites?: readonly Rewrite[];
}

/** Runs its node at every place that the path leads to. */
export interface FlattenNode {
  readonly kind: "Flatten";
  readonly path: readonly PathSegment[];
  readonly node: PlanNode;
}

export interface SequenceNode {
  readonly kind: "Sequence";
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: "Parallel";
  readonly nodes: readonly PlanNode[];
}

/** `condition` is the name of a Boolean variable. */
export interface ConditionNode {
  readonly kind: "Condition";
  readonly condition: string;
  readonly ifClause?: PlanNode | null;
  readonly elseClause?: PlanNode | null;
}

/** The stream of events; what follows in the Sequence around it runs for each event. */
export interface SubscriptionNode {
  readonly kind: "Subscription";
  readonly primary: Omit<FetchNode, "kind">;
}

/** A step towards a place: into a field, into every item of a list, or only on when the type fits. */
export type PathSegment = "@" | { readonly Field: string } | { readonly TypeCondition: readonly string[] };

/** What of an object goes into its representation; a field is read by `name` and sent under `alias`. */
export type Requirement =
  | {
      readonly kind: "Field";
      readonly name: string;
      readonly alias?: string;
      readonly selections?: readonly Requirement[];
    }
  | {
      readonly kind: "InlineFragment";
      readonly typeCondition: string | readonly string[];
      readonly selections: readonly Requirement[];
      readonly skipIf?: string;
      readonly includeIf?: string;
    };

export type RewriteSegment = { readonly Key: string } | { readonly TypenameEquals: string | readonly string[] };

/** A change of a representation before it is sent, or of an answer before it is merged. */
export type Rewrite =
  | { readonly ValueSetter: { readonly path: readonly RewriteSegment[]; readonly setValueTo: string } }
  | { readonly KeyRenamer: { readonly path: readonly RewriteSegment[]; readonly renameKeyTo: string } };
