/** Something that whoever starts the gateway can put right. Its message is meant for people: what was expected, what came, the way out. */
export class StartError extends Error {
  override readonly name: string = "StartError";
}
