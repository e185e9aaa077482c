// What the explorer has around GraphiQL: the desk above it, where one chooses an example and as whom to ask, and beside it
// what the last answer cost, its plan as a picture, and what errors and scalars mean. It runs in the browser, before GraphiQL.

const { desk, errors, workers } = JSON.parse(element("greeting").textContent);
/** As whom is asked: as nobody but GraphiQL's headers say, until the desk gives a token. */
let token = Promise.resolve("");

serveWorkers();
watchAnswers();
showTerms("errors", Object.entries(errors));
if (desk) token = openDesk();

function element(id) {
  return document.getElementById(id);
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/** The editor's workers come out of the page itself. */
function serveWorkers() {
  const urlOf = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const { editorWorkerService, jsonWorker: json, graphqlWorker: graphql } = workers;
  const codes = { editorWorkerService, json, graphql };
  globalThis.MonacoEnvironment = { globalAPI: true, getWorkerUrl: (_, name) => urlOf(codes[name]) };
}

/** Every question of GraphiQL gets the chosen caller's token and asks for its trace; the trace is shown here instead of in the answer. */
function watchAnswers() {
  const send = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (resource, options = {}) => {
    if (!String(resource).endsWith("/graphql")) return send(resource, options);
    const headers = new Headers(options.headers);
    const bearer = await token;
    if (bearer && !headers.has("authorization")) headers.set("authorization", `Bearer ${bearer}`);
    headers.set("x-oneroof-trace", "picture");
    const response = await send(resource, { ...options, headers });
    return response.headers.get("content-type")?.includes("json") ? shown(response) : response;
  };
}

async function shown(response) {
  const answer = await response.json();
  if (answer.data?.__schema) showScalars(answer.data.__schema.types);
  else showAnswer(answer);
  const { oneroof: _shown, ...extensions } = answer.extensions ?? {};
  const rest = { ...answer, extensions: Object.keys(extensions).length > 0 ? extensions : undefined };
  return new Response(JSON.stringify(rest), { status: response.status, headers: response.headers });
}

function showAnswer({ extensions, errors: failures = [] }) {
  const codes = new Set(failures.map((failure) => failure.extensions?.code).filter((code) => code in errors));
  showTerms(
    "failures",
    [...codes].map((code) => [code, errors[code]]),
  );
  const { picture = "", cost = 0, fetches = [], statements = 0 } = extensions?.oneroof ?? {};
  showTerms("cost", [
    ["cost", cost],
    ["calls", fetches.length],
    ["SQL statements", statements],
    ["ms of calls", Math.round(fetches.reduce((sum, { ms }) => sum + ms, 0))],
  ]);
  const drawn = picture && new DOMParser().parseFromString(picture, "image/svg+xml").documentElement;
  element("picture").replaceChildren(drawn || "No subgraph was asked, or the plan is not yours to see.");
}

function showScalars(types) {
  const scalars = types.filter(({ kind }) => kind === "SCALAR");
  showTerms(
    "scalars",
    scalars.map(({ name, description, specifiedByURL }) => [
      name,
      [description, specifiedByURL].filter(Boolean).join(" "),
    ]),
  );
}

function showTerms(id, terms) {
  element(id).replaceChildren(
    ...terms.flatMap(([term, meaning]) => [make("dt", { textContent: term }), make("dd", { textContent: meaning })]),
  );
}

/** Fills the desk; elsewhere than on the house's own machine there is none, and nobody to ask as. */
async function openDesk() {
  const response = await fetch("/explorer/desk");
  if (!response.ok) return "";
  const { roles, projects, examples } = await response.json();
  element("role").replaceChildren(...roles.map((role) => make("option", { textContent: role })));
  element("role").value = "administrator";
  element("codes").replaceChildren(...projects.map((code) => make("option", { value: code })));
  const offered = examples.map(({ name, about }, index) =>
    make("option", { value: index, textContent: `${name}: ${about}` }),
  );
  element("example").append(...offered);
  element("role").onchange = element("projects").onchange = () => (token = tokenFor());
  element("example").onchange = () => write(examples[element("example").value]);
  element("desk").hidden = false;
  return tokenFor();
}

async function tokenFor() {
  const codes = element("projects")
    .value.split(/[\s,]+/)
    .filter(Boolean);
  const caller = { role: element("role").value, projects: codes.length === 0 || codes[0] === "*" ? "*" : codes };
  const headers = { "content-type": "application/json" };
  const response = await fetch("/explorer/token", { method: "POST", headers, body: JSON.stringify(caller) });
  return (await response.json()).token;
}

/** Writes an example into GraphiQL's editors, as typing would: it can be undone. */
function write({ query, variables }) {
  const texts = { "operation.graphql": query, "variables.json": JSON.stringify(variables, null, 2) };
  for (const model of globalThis.monaco.editor.getModels()) {
    const [, text] = Object.entries(texts).find(([name]) => model.uri.path.endsWith(name)) ?? [];
    if (text !== undefined) model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  }
}
