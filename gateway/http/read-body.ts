import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { Refusal } from "./refusal.js";

/**
 * Reads the body of a request as text, never holding more than `limit` bytes of it, before or after inflation.
 * @returns the text; throws a Refusal: 413 too large, 415 an encoding that is not known, 400 broken or not UTF-8
 * Security: attack 13.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() || "identity";
  const decode = decoders[encoding];
  if (!decode) throw new Refusal(415, "BAD_REQUEST", "Content-Encoding is neither gzip, deflate, br nor identity.");
  if (Number(request.headers["content-length"]) > limit) throw tooLarge(limit);
  const received = await receive(request, limit);
  const inflated = await decode(received, { maxOutputLength: limit }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limit);
    throw new Refusal(400, "BAD_REQUEST", `The body is not valid ${encoding}.`);
  });
  try {
    return utf8.decode(inflated);
  } catch {
    throw new Refusal(400, "BAD_REQUEST", "The body is not UTF-8.");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

type Decode = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decode | undefined>> = {
  __proto__: null as never,
  identity: (body: Buffer) => Promise.resolve(body),
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** Listens by hand: leaving an async iterator early would cut the connection, and the refusal with it. */
function receive(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(tooLarge(limit));
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("close", () => {
      if (!request.readableEnded) reject(new Refusal(400, "BAD_REQUEST", "The body ended before its end."));
    });
    request.on("error", () => reject(new Refusal(400, "BAD_REQUEST", "The body could not be read.")));
  });
}

function tooLarge(limit: number): Refusal {
  return new Refusal(413, "REQUEST_TOO_LARGE", `The body is larger than ${Math.floor(limit / 1024)} KB.`);
}
