import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";
import { type ClassType, getMetadataStorage, type ResolverData } from "type-graphql";
import { argumentInstances, inputInstances } from "./argument-instances.js";
import { typeNameOf } from "./type-name.js";

type Args = Readonly<Record<string, unknown>>;
type Method = (...params: readonly unknown[]) => unknown;
type Resolve = (root: unknown, args: Args, context: unknown, info: GraphQLResolveInfo) => unknown;
/** Takes one parameter of a method from a call. */
type Param = Resolve;
type Declared = ReturnType<typeof declarations>[number];

/**
 * Has the fields that methods of resolver classes stand for call them at once. What type-graphql does for each call anew is found out once
 * for a field: which parameters its method takes, in which order, and what its arguments are made into; and that once for an answer, however
 * many objects the field is asked of. Where it would wait for a validation nothing is waited for. A field with more than that to it, a
 * middleware, say, stays type-graphql's.
 * @param schema whose fields are changed
 * @param classes the resolver classes that it was built from
 */
export function callMethods(schema: GraphQLSchema, classes: readonly unknown[]): void {
  for (const getter of getters()) readAtOnce(schema, getter);
  const made = new Map<unknown, Record<string, Method>>();
  for (const declared of declarations()) {
    const { target, schemaName, methodName } = declared;
    const type = schema.getType(declared.type ?? "");
    const field = isObjectType(type) ? type.getFields()[schemaName] : undefined;
    const params = paramsOf(declared);
    if (!field || !params || !classes.includes(target)) continue;
    const resolver = made.get(target) ?? new (target as ClassType<Record<string, Method>>)();
    made.set(target, resolver);
    field.resolve = calling(resolver, methodName, params);
  }
}

/** The methods of resolver classes, each with the type whose field it stands for. */
function declarations() {
  const { queries, fieldResolvers } = getMetadataStorage();
  const ofObjects = fieldResolvers.filter(({ kind }) => kind === "external");
  return [
    ...queries.map((each) => ({ ...each, type: "Query" })),
    ...ofObjects.map((each) => ({ ...each, type: typeNameOf(each.getObjectType?.()) })),
  ];
}

/** The fields that are getters of the objects themselves. */
function getters() {
  const own = getMetadataStorage().fieldResolvers.filter(({ kind }) => kind === "internal");
  return own.filter(({ target, methodName, middlewares = [], roles }) => {
    const property = Object.getOwnPropertyDescriptor(target.prototype as object, methodName);
    return property?.get && middlewares.length === 0 && !roles;
  });
}

/** Several subgraphs have classes of one name: only an object of this one has the getter for sure. */
function readAtOnce(
  schema: GraphQLSchema,
  { target, schemaName, methodName }: ReturnType<typeof getters>[number],
): void {
  const type = schema.getType(typeNameOf(target) ?? "");
  const field = isObjectType(type) ? type.getFields()[schemaName] : undefined;
  const otherwise = field?.resolve;
  if (!otherwise) return;
  field.resolve = (root, args, context, info): unknown =>
    root instanceof target ? (root as Args)[methodName] : otherwise(root, args, context, info);
}

function calling(resolver: Record<string, Method>, name: string, params: readonly Param[]): Resolve {
  return (root, args, context, info) => resolver[name]?.(...params.map((param) => param(root, args, context, info)));
}

/** How the parameters of a method are taken from a call; undefined when there is more to it than taking them. */
function paramsOf({ params = [], middlewares = [], roles }: Declared): Param[] | undefined {
  if (middlewares.length > 0 || roles) return undefined;
  const taken = [...params].sort((one, other) => one.index - other.index).map(paramOf);
  return taken.every((param) => param !== undefined) ? taken : undefined;
}

function paramOf(param: NonNullable<Declared["params"]>[number]): Param | undefined {
  switch (param.kind) {
    case "root":
      return param.getType ? undefined : propertyOf(param.propertyName, (root) => root);
    case "context":
      return propertyOf(param.propertyName, (_, __, context) => context);
    case "info":
      return (_, __, ___, info) => info;
    case "arg":
      return isValidated(param) ? undefined : argument(param.name, inputInstances(param.getType()));
    case "args":
      return isValidated(param) ? undefined : onceForAnswer(argumentInstances(param.getType() as ClassType));
    case "custom":
      return param.options.arg
        ? undefined
        : (root, args, context, info): unknown => param.resolver({ root, args, context, info } as ResolverData);
    default:
      return undefined;
  }
}

function isValidated({ validateFn, validateSettings }: { validateFn: unknown; validateSettings: unknown }): boolean {
  return validateFn !== undefined || (validateSettings !== undefined && validateSettings !== false);
}

function propertyOf(name: string | undefined, from: Param): Param {
  if (name === undefined) return from;
  return (...call) => (from(...call) as Args)[name];
}

function argument(name: string, convert: ((value: unknown) => unknown) | undefined): Param {
  if (!convert) return (_, args) => args[name];
  return onceForAnswer((args) => convert(args[name]));
}

/** The arguments of a field are the same object wherever it stands in an answer, or even in all; so nobody may change what is made of them. */
function onceForAnswer(make: (args: Args) => unknown): Param {
  const made = new WeakMap<Args, unknown>();
  return (_, args) => {
    if (!made.has(args)) made.set(args, Object.freeze(make(args)));
    return made.get(args);
  };
}
