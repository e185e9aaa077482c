// `npm test`: every check there is, then every test. `npm test -- path/pattern` runs only the tests it names.
// The last line is `N passed, N failed`; the exit code is 1 when anything failed or when no test ran.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Checked before the tests run: a name, then a script for Node with its arguments. A check that passes counts as one. */
const checks = [
  ["types", "node_modules/typescript/bin/tsc", "--noEmit"],
  ["formatting", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  ["lint", "node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."],
  ["boundaries", "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config=.dependency-cruiser.mjs", "."],
  ["schema files", "bin/oneroof.mjs", "schema", "--check"],
  ["dead code", "node_modules/knip/bin/knip.js"],
  ["generated client", "node_modules/@graphql-codegen/cli/esm/bin.js", "--config=codegen.ts", "--check"],
];

const jestArguments = process.argv.slice(2);
const counts = jestArguments.length > 0 ? [] : await runChecks();
counts.push(await runTests());
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/** Runs the checks two at a time, each when the last but one has ended, and reports them in the order of the list. */
async function runChecks() {
  const started = [];
  for (const check of checks) {
    const lastButOne = started.at(-2);
    started.push(Promise.resolve(lastButOne).then(() => runCheck(check)));
  }
  const reported = [];
  for (const running of started) reported.push(report(await running));
  return reported;
}

async function runCheck([name, ...command]) {
  const start = performance.now();
  const { code, output } = await run(command, { stdio: ["ignore", "pipe", "pipe"] });
  return { name, output, ok: code === 0, seconds: (performance.now() - start) / 1000 };
}

function report({ name, output, ok, seconds }) {
  console.log(`${ok ? "ok    " : "FAILED"}  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s`);
  if (!ok) console.log(indent(output.trim() || "It failed without a word."));
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs jest with its output shown as it comes, and counts from the report it writes, not from what it prints. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "oneroof-test-"));
  try {
    const file = join(folder, "jest.json");
    const jest = ["node_modules/jest/bin/jest.js", "--json", `--outputFile=${file}`, ...jestArguments];
    // jest loads ES modules only behind this flag; Node's remark that it is experimental would head every worker's output.
    const flags = "--experimental-vm-modules --disable-warning=ExperimentalWarning";
    const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${flags}`.trim() };
    const { code } = await run(jest, { stdio: "inherit", env });
    return countTests(file, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countTests(file, code) {
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = readReport(file);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // A run that ended badly, or in which nothing ran, is a failure even when no single test is to blame.
  const bad = code !== 0 || numPassedTests === 0;
  return { passed: numPassedTests, failed: failed === 0 && bad ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {}; // jest ended before it wrote one; its exit code and the missing tests tell the rest
  }
}

function run(command, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, ...options });
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: Buffer.concat(output).toString("utf8") }));
  });
}

function indent(text) {
  return text.replaceAll(/^/gm, "    ");
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
