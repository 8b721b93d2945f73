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

export default defineConfig({
  test: {
    root: new URL(".", import.meta.url).pathname,
    maxWorkers: 2,
    projects: [
      { resolve, test: { name: "rules", include: pure } },
      { resolve, test: { name: "platform", include: alone, testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        resolve,
        test: {
          name: "hub",
          include: ["tests/**/*.test.ts"],
          exclude: [...pure, ...alone, "tests/**/*.browser.test.ts"],
          globalSetup: ["tests/support/globalSetup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.ts"],
          globalSetup: ["tests/support/globalSetup.ts", "tests/support/buildClient.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A browser on a machine that is busy otherwise may miss a deadline once.
          retry: 1,
        },
      },
    ],
  },
});
