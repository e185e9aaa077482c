/** Tests run as ES modules, compiled by swc, on the real database. */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testEnvironment: "node",
  globalSetup: "<rootDir>/test/support/global-setup.mjs",
  globalTeardown: "<rootDir>/test/support/global-teardown.mjs",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": "@swc/jest" },
  moduleNameMapper: {
    "^(\\.{1,2}/.*)\\.js$": "$1",
    // Its ES modules import JSON in a way that jest warns of, in every suite.
    "^libphonenumber-js/max$": "<rootDir>/node_modules/libphonenumber-js/max/index.cjs",
  },
  testTimeout: 300_000, // many times what any test takes: a busy machine is no failure
  maxWorkers: 2,
  // Modules of ended tests stay in memory: a worker that has grown begins anew.
  workerIdleMemoryLimit: "1GB",
};
