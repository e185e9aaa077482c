import { createReadStream } from "node:fs";
import { ImportRefused } from "./import-refused.js";

/** The encodings that a file may have. */
export const encodings = ["utf-8", "gb18030"] as const;
export type Encoding = (typeof encodings)[number];

const chunkSize = 256 * 1024;

/**
 * Reads a file as text, piece by piece; a byte-order mark is left out.
 * @param onBytes hears how many bytes have been read so far
 * @throws ImportRefused when the file cannot be read or has another encoding
 */
export async function* decoded(
  file: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>) {
      if (bytes === 0) refuseUtf16(chunk);
      yield decoder.decode(chunk, { stream: true });
      bytes += chunk.length;
      onBytes(bytes);
    }
    yield decoder.decode();
  } catch (error) {
    throw refusalOf(error, file, encoding, bytes) ?? error;
  }
}

function refuseUtf16([first, second]: Buffer): void {
  const is16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (is16) throw new ImportRefused("The file is UTF-16: save it as CSV in UTF-8.");
}

function refusalOf(error: unknown, file: string, encoding: Encoding, bytes: number): ImportRefused | undefined {
  const { code } = error as { code?: string };
  if (code === "ENOENT") return new ImportRefused(`There is no file ${file}.`);
  if (code === "EISDIR") return new ImportRefused(`${file} is a folder: name a CSV file.`);
  if (code === "EACCES") return new ImportRefused(`${file} may not be read.`);
  if (code !== "ERR_ENCODING_INVALID_ENCODED_DATA") return undefined;
  const other = encoding === "utf-8" ? "gb18030" : "utf-8";
  return new ImportRefused(
    `The file is not ${encoding.toUpperCase()}, from its byte ${bytes} on: try --encoding ${other}.`,
  );
}
