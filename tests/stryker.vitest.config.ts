import { defineConfig } from "vitest/config";

/** The tests that need no database: what `npm run mutants` runs on each mutant of a rule or policy. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.rules.test.ts", "tests/**/*.policy.test.ts"],
  },
});
