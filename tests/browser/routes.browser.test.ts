import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect } from "../support/browser.inspect.ts";
import { launchBrowser, leave, openWindow, visit } from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";

interface Matters {
  readonly deficiencies: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly handlingForum: { readonly id: string } };
    }[];
  };
}

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

const routes = [
  [null, ["/", "/tillganglighetsredogorelse"]],
  ["coordinator", ["/", "/forum", "/brister", "/brister/ny"]],
  ["secretariat", ["/signaler"]],
  ["stranger", ["/", "/brister", "/finns-inte"]],
] as const;

describe("every route: axe in both themes, nothing cut off at 320, 768 and 1440 px, nothing asked of others", () => {
  for (const [person, paths] of routes) {
    it(person ?? "signed out", async () => {
      const token = person && (await demo.token(person));
      const { context, page } = await openWindow(browser, demo.url, token);
      const asked = new Set<string>();
      page.on("request", (request) => asked.add(new URL(request.url()).origin));
      for (const path of paths) {
        // Signed out there is no frame to wait for.
        if (person) await visit(page, path);
        else await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await inspect(page, `${person ?? "signed out"} ${path}`, { whole: true });
      }
      expect([...asked]).toEqual([new URL(demo.url).origin]);
      await context.close();
    });
  }

  it("a matter and a forum", async () => {
    const coordinator = await demo.as("coordinator");
    const { data } = await coordinator.ask<Matters, object>(
      "{ deficiencies(first: 1, filter: { open: true }) { edges { node { id handlingForum { id } } } } }",
    );
    const matter = data?.deficiencies.edges[0]?.node;
    const { context, page } = await openWindow(browser, demo.url, await demo.token("coordinator"));
    for (const path of [`/brister/${matter?.id}`, `/forum/${matter?.handlingForum.id}`]) {
      await visit(page, path);
      await inspect(page, path);
    }
    await context.close();
  });
});
