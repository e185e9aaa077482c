// The limit: one handler of node:http, one prepared statement that makes the whole answer. WHOLE_URL, and the question's name.
import { createServer } from "node:http";
import pg from "pg";
import { questions } from "../questions.mjs";

const { statement, values, name } = questions[process.argv[2]];
const pool = new pg.Pool({ connectionString: process.env.WHOLE_URL, max: 10 });
pool.on("error", () => undefined);

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    try {
      const { variables } = JSON.parse(Buffer.concat(parts));
      const { rows } = await pool.query({ name, text: statement, values: values(variables) });
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(rows[0].body),
      });
      response.end(rows[0].body);
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  });
});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ msg: "ready", port: server.address().port })));
process.once("SIGTERM", () => process.exit(0));
