import { getNamedType, isLeafType, isObjectType } from "graphql";
import type { GraphQLObjectType } from "graphql";
import type { PathSegment } from "../../planner/plan.js";
import { collectFields } from "../complete/collect-fields.js";
import type { CollectedField, ConditionalSelection } from "../complete/collect-fields.js";
import type { ClientScope, ClientSelection } from "../complete/complete-scope.js";
import { placeBelow } from "../data/place-below.js";
import type { Shape, ShapeEntry } from "../data/shape.js";
import { allowsNoMore } from "../supergraph/allows-no-more.js";
import type { Arrival } from "./arrival.js";
import { sharedPlaces } from "./shared-places.js";

/**
 * What comes from one fetch alone, and was asked for in just the way in which
 * the client asks, is the client's answer already: to copy it into the data
 * and to complete it from there would change nothing. Such a place is whole.
 * It is marked in the shape of the fetch, so that the value is taken over as
 * it is, and named here, so that it is given on as it is; a null is completed
 * like any other, since an error may have to say why it is there.
 *
 * Whole is a place only if the answer has been checked by the subgraph's
 * types, which allow nothing that the client's forbid or hide; if no other
 * fetch writes there or below; and if client and fetch ask for the same keys
 * in the same order and without conditions, all the way down through nothing
 * but object types. Whatever is hard to tell is not whole.
 */
export function wholePlaces(arrivals: readonly Arrival[], client: ClientSelection): ReadonlySet<string> {
  const shared = sharedPlaces(arrivals);
  const whole = new Set<string>();
  for (const arrival of arrivals) {
    const found = arrival.paths.map((path) => wholesAt(path, arrival, client, shared));
    // One shape is for all the paths.
    for (const entry of found[0]?.keys() ?? []) {
      if (!found.every((wholes) => wholes.has(entry))) continue;
      entry.whole = true;
      for (const wholes of found) whole.add(wholes.get(entry) ?? "");
    }
  }
  return whole;
}

/** A place of objects of one type, and what the client asks of them. */
interface Standing {
  readonly place: string;
  readonly type: GraphQLObjectType;
  readonly asked: readonly ConditionalSelection[];
}

/** What of an arrival is whole at one of its paths, with the name of each place. */
type Wholes = Map<ShapeEntry, string>;

function wholesAt(
  path: readonly PathSegment[],
  arrival: Arrival,
  { root, set, scope }: ClientSelection,
  shared: ReadonlySet<string>,
): Wholes {
  const wholes: Wholes = new Map();
  let standing: Standing | undefined = { place: "", type: root, asked: [{ set, when: true }] };
  for (const segment of path) {
    if (segment === "@") continue;
    if (!standing || !("Field" in segment)) return wholes;
    const key: string = segment.Field;
    const asked = collectFields(standing.type.name, standing.asked, scope);
    standing = below(
      standing,
      key,
      asked.find(({ node }) => scope.dataKey(node) === key),
    );
  }
  if (standing) new Comparison(arrival, scope, shared, wholes).isSame(arrival.shape, standing, arrival.asked);
  return wholes;
}

/** Where a field leads; undefined where that is no object of a certain type. */
function below({ place, type }: Standing, key: string, field: CollectedField | undefined): Standing | undefined {
  const inner = field && getNamedType(type.getFields()[field.node.name.value]?.type);
  return field && isObjectType(inner)
    ? { place: placeBelow(place, key), type: inner, asked: field.selections }
    : undefined;
}

/** Compares what an arrival brings with what the client asks for, each object once, and notes what is whole. */
class Comparison {
  constructor(
    readonly arrival: Arrival,
    readonly scope: ClientScope,
    readonly shared: ReadonlySet<string>,
    readonly wholes: Wholes,
  ) {}

  /** Whether the same is asked of an object, all the way down. */
  isSame(shape: Shape, standing: Standing, fetched: readonly ConditionalSelection[]): boolean {
    const { types, dataKey } = this.scope;
    const ours = collectFields(standing.type.name, standing.asked, this.scope);
    const theirs = collectFields(standing.type.name, fetched, { types, fragments: this.arrival.fragments });
    const byKey = new Map(ours.map((field) => [dataKey(field.node), field]));
    const same = theirs.map((field, index) => {
      const own = byKey.get(field.key);
      const isAlike = own?.node.name.value === field.node.name.value && this.#isField(shape, standing, own, field);
      return isAlike && own === ours[index] && own.key === field.key && own.steady && field.steady;
    });
    return ours.length === theirs.length && same.every(Boolean);
  }

  #isField(shape: Shape, standing: Standing, own: CollectedField, field: CollectedField): boolean {
    const name = own.node.name.value;
    if (name === "__typename") return true;
    const type = getNamedType(standing.type.getFields()[name]?.type);
    if (!this.#isChecked(standing.type, name)) return false;
    if (isLeafType(type)) return true;
    const entry = shape.get(field.key);
    const inner = below(standing, field.key, own);
    if (!inner || !entry?.shape || !this.isSame(entry.shape, inner, field.selections)) return false;
    if (!this.shared.has(inner.place)) this.wholes.set(entry, inner.place);
    return true;
  }

  /** Whether the subgraph's own type of a field allows nothing that the client's forbids. */
  #isChecked({ name: typename }: GraphQLObjectType, name: string): boolean {
    const [own, shown] = [this.arrival.checkedBy, this.scope.schema].map((schema) => {
      const type = schema?.getType(typename);
      return isObjectType(type) ? type.getFields()[name]?.type : undefined;
    });
    return own !== undefined && shown !== undefined && allowsNoMore(own, shown);
  }
}
