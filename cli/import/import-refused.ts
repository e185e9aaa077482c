/** A file that cannot be imported, or not further: the message says where and what was expected. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
}
