// Loaded before the house: writes every statement that a request sends to a database, with its values as they leave, into the file
// RECORD, a line of JSON each. What the house sends by itself, at its own hours, is no part of a question.
import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { Server } from "node:http";
import pg from "pg";
import utils from "pg/lib/utils.js";

const requests = new AsyncLocalStorage();
let count = 0;
const { emit } = Server.prototype;
Server.prototype.emit = function (event, ...rest) {
  const pass = () => emit.call(this, event, ...rest);
  return event === "request" ? requests.run(count++, pass) : pass();
};

const connections = new Map();
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (asked, values, ...rest) {
  if (requests.getStore() !== undefined) {
    if (!connections.has(this)) connections.set(this, connections.size);
    // Requests come one after the other; what left together with others is sent on behalf of whoever opened the connection.
    const from = { request: count - 1, database: this.database, connection: connections.get(this) };
    for (const statement of statementsOf(asked, values))
      appendFileSync(process.env.RECORD, `${JSON.stringify({ ...from, ...statement })}\n`);
  }
  return query.call(this, asked, values, ...rest);
};

/** The text and the values of each statement that the driver is asked for, and the scope of what is read within one. */
function statementsOf(asked, values) {
  const statements = asked.reads ?? [typeof asked === "string" ? { text: asked, values } : asked];
  return statements.map(({ text, values: own, scope }) => {
    return { text, values: own?.map((value) => utils.prepareValue(value)), scope };
  });
}
