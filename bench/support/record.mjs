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
  const request = requests.getStore();
  if (request !== undefined) {
    if (!connections.has(this)) connections.set(this, connections.size);
    const said = { request, database: this.database, connection: connections.get(this), ...statementOf(asked, values) };
    appendFileSync(process.env.RECORD, `${JSON.stringify(said)}\n`);
  }
  return query.call(this, asked, values, ...rest);
};

/** The text and the values of what is asked of the driver, and the scope of what is read within one. */
function statementOf(asked, values) {
  const { text, values: own, scope } = typeof asked === "string" ? { text: asked, values } : asked;
  return { text, values: own?.map((value) => utils.prepareValue(value)), scope };
}
