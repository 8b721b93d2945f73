import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { launchBrowser, leave } from "./browser.ts";
import { type Demo, startDemo } from "./demo.ts";

/**
 * A file's tests play in one demo, which `enter` is told of. For tests that need nothing of those before them: the
 * second try of one begins in a demo of its own, for what the first has done stands in its way.
 */
export function playInDemo(enter: (demo: Demo, browser: Browser) => void): void {
  let end: (() => Promise<void>) | undefined;
  const begin = async () => {
    const demo = await startDemo();
    end = () => demo.close();
    const browser = await launchBrowser();
    end = async () => {
      await leave(browser);
      await demo.close();
    };
    enter(demo, browser);
  };
  beforeAll(begin);
  afterAll(() => end?.());
  const tried = new Set<string>();
  beforeEach(async ({ task }) => {
    if (tried.has(task.id)) {
      await end?.();
      await begin();
    }
    tried.add(task.id);
  });
}
