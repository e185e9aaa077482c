import { StartError } from "./start-error.js";

/** Another program listens where we were told to. */
export class PortTaken extends StartError {
  override readonly name = "PortTaken";

  constructor(readonly port: number) {
    super(
      `Port ${port} is taken by another program. Choose another one: PORT=${port === 65_535 ? port - 1 : port + 1}`,
    );
  }
}
