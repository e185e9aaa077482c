import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "./statistics.mjs";

/**
 * Asks at a fixed rate, whatever comes of it, as many people do who do not know of each other: one who is refused comes again later, and
 * is one of those who come then. Times run from when a request should have gone out. autocannon has no such way: each of its connections
 * sends what it may send in a second at once, and waits for the next second. Of an answer the head alone is looked at, so that little CPU is
 * taken from the house.
 * @param url where
 * @param requests what is asked in turn: `body` and `headers` each
 * @param rate so many a second, at random intervals; without one each connection asks again when it has its answer
 * @returns what was answered and refused, so many a second, half of them and nearly all within so many milliseconds; how many found no connection
 * @throws Error when an answer is neither good nor a refusal that says when to come again
 */
export async function steadyLoad(url, requests, { connections, seconds, rate }) {
  const texts = requests.map((request) => written(new URL(url), request));
  const idle = await Promise.all(Array.from({ length: connections }, () => opened(new URL(url))));
  const times = { answered: [], refused: [] };
  const end = performance.now() + seconds * 1_000;
  let [sent, unsent, failed] = [0, 0];
  const ask = async (connection, due) => {
    const kind = await connection.ask(texts[sent++ % texts.length]);
    const now = performance.now();
    if (now < end) times[kind].push(now - due);
  };
  const askOnce = (due) => {
    const connection = idle.shift(); // the one that has been idle for longest: the house closes those that are never used
    if (!connection) return void unsent++;
    ask(connection, due)
      .catch((error) => (failed ??= error))
      .finally(() => idle.push(connection));
  };
  const askAgain = async (connection) => {
    while (performance.now() < end) await ask(connection, performance.now());
  };
  if (rate) await atRate(rate, end, askOnce);
  else await Promise.all(idle.map(askAgain));
  while (idle.length < connections) await sleep(10);
  for (const connection of idle) connection.close();
  if (failed) throw failed;
  const told = (all) => ({ rps: all.length / seconds, p50: quantile(all, 0.5), p99: quantile(all, 0.99) });
  return { answered: told(times.answered), refused: told(times.refused), unsent };
}

/** Calls so many times a second, at random intervals, with the moment that it is for. */
async function atRate(rate, end, call) {
  for (let due = performance.now(); due < end; due -= (Math.log(1 - Math.random()) * 1_000) / rate) {
    while (performance.now() < due) await sleep(1);
    call(due);
  }
}

function written({ host, pathname }, { headers, body }) {
  const all = { host, ...headers, "content-length": Buffer.byteLength(body) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

/** A connection on which one question after the other is asked; each comes to "answered" or "refused". */
async function opened({ hostname, port }) {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let [answer, kind, missing] = [undefined, undefined, 0];
  const asked = (begin) =>
    new Promise((resolve, reject) => {
      answer = { resolve, reject };
      begin();
    });
  socket.on("data", (part) => {
    try {
      if (missing === 0) ({ kind, missing } = headOf(part));
      missing -= part.length;
      if (missing === 0) answer.resolve(kind);
    } catch (error) {
      socket.destroy(error);
    }
  });
  socket.on("error", (error) => answer.reject(error));
  socket.on("close", () => answer.reject(new Error("The house closed a connection.")));
  await asked(() => socket.once("connect", () => answer.resolve()));
  return { ask: (text) => asked(() => socket.write(text)), close: () => socket.removeAllListeners("close").destroy() };
}

/** What comes with this first part of it, and how many bytes it has, head and body. */
function headOf(part) {
  const length = part.indexOf("\r\n\r\n") + 4;
  const head = part.latin1Slice(0, length);
  const kind = /^HTTP\/1.1 200/.test(head) ? "answered" : /^HTTP\/1.1 503[^]+\r\nRetry-After: /.test(head) && "refused";
  if (!kind) throw new Error(`Neither an answer nor a refusal that says when to come again: ${head}`);
  return { kind, missing: length + Number(/\r\nContent-Length: (\d+)/i.exec(head)[1]) };
}
