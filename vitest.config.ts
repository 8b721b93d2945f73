import { defineConfig } from "vitest/config";

/** Two copies of graphql would each refuse the other's types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };

/** No database needed. */
const pure = [
  "tests/**/*.rules.test.ts",
  "tests/**/*.policy.test.ts",
  "tests/client/**/*.test.ts",
  "tests/architecture/**/*.test.ts",
];
/** They start their own servers. */
const alone = ["tests/platform/**/*.test.ts", "tests/edges/**/*.test.ts"];
/** They load the server changed. */
const changed = ["tests/access/walls.api.test.ts"];
/** It tells how long changes take to appear: alone, or it would tell how busy the machine is with other tests. */
const measured = "tests/browser/live.browser.test.ts";
const globalSetup = ["tests/support/globalSetup.ts"];

const inBrowser = {
  globalSetup: [...globalSetup, "tests/support/buildClient.ts", "tests/support/browser.unpack.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  isolate: false,
  // A browser on a machine that is busy otherwise may miss a deadline once.
  retry: 1,
};

export default defineConfig({
  test: {
    root: new URL(".", import.meta.url).pathname,
    maxWorkers: 2,
    projects: [
      { resolve, test: { name: "rules", isolate: false, include: pure } },
      { resolve, test: { name: "platform", include: alone, testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        resolve,
        test: {
          name: "hub",
          // The server is loaded once by each worker: what a file leaves behind is its own database.
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: [...pure, ...alone, ...changed, "tests/**/*.browser.test.ts"],
          globalSetup: [...globalSetup, "tests/support/buildServer.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "walls",
          include: changed,
          globalSetup,
          hookTimeout: 60_000,
          // Beside the browser's tests: alone it would leave a core idle.
          sequence: { groupOrder: 1 },
          maxWorkers: 3,
        },
      },
      {
        resolve,
        test: {
          ...inBrowser,
          name: "browser",
          include: ["tests/**/*.browser.test.ts"],
          exclude: [measured],
          // After the others, while which the client is built. A page often waits: for what it asked, or for its next frame.
          sequence: { groupOrder: 1 },
          maxWorkers: 3,
        },
      },
      { resolve, test: { ...inBrowser, name: "live", include: [measured], sequence: { groupOrder: 2 } } },
    ],
  },
});
