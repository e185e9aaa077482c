import { connect } from "node:net";

/** Sends an HTTP request byte by byte as given, even a wrong one, and returns everything that came back within two seconds of silence. */
export function sendRaw(
  port: number,
  line: string,
  headers: readonly string[],
  body: string | Buffer = "",
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const lengths = headers.some((header) => /^(content-length|transfer-encoding):/i.test(header))
      ? []
      : [`Content-Length: ${Buffer.byteLength(body)}`];
    const hosts = headers.some((header) => /^host:/i.test(header)) ? [] : ["Host: localhost"];
    const head = [`${line} HTTP/1.1`, ...hosts, "Content-Type: application/json", ...headers, ...lengths];
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString();
      socket.setTimeout(300);
    });
    socket.setTimeout(30_000);
    socket.on("timeout", () => socket.destroy());
    socket.on("close", () => resolve(received));
    socket.on("error", reject);
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.write(body);
  });
}
