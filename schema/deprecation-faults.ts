import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** What can be deprecated, with its coordinate. */
interface Part {
  readonly coordinate: string;
  readonly reason: string | null | undefined;
}

const wording = /^Since (\d{4}-\d{2}-\d{2}), until (\d{4}-\d{2}-\d{2}): use ([\w.]+?)\.(\s|$)/;

/**
 * What is wrong with the deprecations of a schema, a line each. A reason begins `Since 2026-11-22, until 2027-05-22: use
 * Case.subject.`: from when, until when at least it stays, and what to use instead, which is there and not deprecated.
 */
export function deprecationFaults(schema: GraphQLSchema): string[] {
  const parts = Object.values(schema.getTypeMap()).filter(isOurs).flatMap(partsOf);
  const lasting = new Set(parts.filter(({ reason }) => reason == null).map(({ coordinate }) => coordinate));
  return parts.flatMap(({ coordinate, reason }) => {
    const fault = reason == null ? undefined : faultOf(reason, lasting);
    return fault === undefined ? [] : [`${coordinate} is deprecated, and its reason ${fault}`];
  });
}

function faultOf(reason: string, lasting: ReadonlySet<string>): string | undefined {
  const [, since = "", until = "", replacement = ""] = wording.exec(reason) ?? [];
  if (replacement === "")
    return `is to begin as "Since 2026-11-22, until 2027-05-22: use Case.subject.", and was "${reason}".`;
  if (!isDay(since) || !isDay(until)) return `names a day that is none: "${since}" or "${until}".`;
  if (until <= since) return `lets it end on ${until}, no later than it begins, on ${since}.`;
  if (!lasting.has(replacement)) return `names ${replacement} instead, which is not there or deprecated itself.`;
  return undefined;
}

function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

function isOurs({ name }: GraphQLNamedType): boolean {
  return !name.startsWith("__");
}

function partsOf(type: GraphQLNamedType): Part[] {
  const part = (name: string, { deprecationReason }: { deprecationReason?: string | null | undefined }): Part => ({
    coordinate: `${type.name}.${name}`,
    reason: deprecationReason,
  });
  if (isEnumType(type)) return type.getValues().map((value) => part(value.name, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => part(field.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    part(field.name, field),
    ...field.args.map((argument) => part(`${field.name}.${argument.name}`, argument)),
  ]);
}
