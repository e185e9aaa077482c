import { type ClassType, getMetadataStorage } from "type-graphql";

type Values = Record<string, unknown>;
type Convert = (value: unknown) => unknown;
/** The fields that type-graphql knows of a class of inputs or arguments. */
type Declared = readonly { readonly target: unknown; readonly fields?: readonly DeclaredField[] | undefined }[];
interface DeclaredField {
  readonly name: string;
  readonly getType: () => unknown;
}

/** Found once for a class. */
const inputs = new Map<unknown, Convert | undefined>();

/**
 * Compiles what makes of a value, or of a list of them, objects of the class of inputs that declares them; undefined for a type that is
 * no such class, whose values stay what they are.
 */
export function inputInstances(type: unknown): Convert | undefined {
  if (inputs.has(type)) return inputs.get(type);
  const declared = fieldsOf(type, getMetadataStorage().inputTypes);
  let make: ((values: Values) => object) | undefined;
  const convert: Convert = (value) => {
    if (Array.isArray(value)) return value.map(convert);
    // A class may hold itself, so its fields are looked at when the first value comes.
    make ??= instances(type as ClassType, declared ?? []);
    return value === null || value === undefined ? value : make(value as Values);
  };
  const converts = declared && convert;
  inputs.set(type, converts);
  return converts;
}

/** Compiles what makes of a field's arguments an object of the class that declares them all. */
export function argumentInstances(type: ClassType): (values: Values) => object {
  return instances(type, fieldsOf(type, getMetadataStorage().argumentTypes) ?? []);
}

function instances(type: ClassType, fields: readonly DeclaredField[]): (values: Values) => object {
  const converted = fields.map(({ name, getType }) => ({ name, convert: inputInstances(getType()) }));
  return (values) => {
    const made = new type() as Values;
    for (const { name, convert } of converted) {
      const value = values[name];
      if (value !== undefined) made[name] = convert ? convert(value) : value;
      else if (made[name] === undefined) Reflect.deleteProperty(made, name);
    }
    return made;
  };
}

/** What a class declares and inherits; undefined when it declares nothing. */
function fieldsOf(type: unknown, declared: Declared): DeclaredField[] | undefined {
  if (!declared.some(({ target }) => target === type)) return undefined;
  const fields = new Map<string, DeclaredField>();
  for (let at: unknown = type; typeof at === "function"; at = Object.getPrototypeOf(at))
    for (const field of declared.find(({ target }) => target === at)?.fields ?? [])
      if (!fields.has(field.name)) fields.set(field.name, field);
  return [...fields.values()];
}
