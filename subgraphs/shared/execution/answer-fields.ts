import { isPromise } from "@graphql-tools/utils";
import { afterAll } from "./after-all.js";
import type { Path, Run } from "./run.js";

/** Answers a field of any object: its value, or a promise of it. Throws where it may not be null and is. */
export type AnswerField = (source: unknown, within: Path | undefined, run: Run) => unknown;

/** A field that is ready to be answered. */
export interface CompiledField {
  readonly key: string;
  readonly answer: AnswerField;
}

interface Answer {
  [key: string]: unknown;
}

/** An object of an answer inherits from nothing that has a key; unlike Object.create(null) it keeps V8's fast layout. */
function Bare() {}
Bare.prototype = Object.freeze(Object.create(null) as object);
// TypeScript has no way to say that a function is a constructor.
const NewAnswer = Bare as unknown as new () => Answer;

/** Answers the fields of an object: at once unless one is promised. */
export function answerFields(
  fields: readonly CompiledField[],
  source: unknown,
  path: Path | undefined,
  run: Run,
): unknown {
  const answers = new NewAnswer();
  let promised: Promise<Answer>[] | undefined;
  try {
    for (const { key, answer } of fields) {
      const value = answer(source, path, run);
      answers[key] = value;
      if (typeof value === "object" && isPromise(value)) (promised ??= []).push(arrival(value, answers, key));
    }
  } catch (failure) {
    if (promised) return afterAll(promised, failure);
    throw failure;
  }
  if (!promised) return answers;
  // Most wait for a single list.
  return promised.length === 1 ? promised[0] : Promise.all(promised).then(() => answers);
}

/** Made apart, so that an object that waits for nothing makes no function. */
function arrival(value: Promise<unknown>, answers: Answer, key: string): Promise<Answer> {
  return value.then((settled) => {
    answers[key] = settled;
    return answers;
  });
}
