import { afterAll, beforeAll, it } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser, openWindow } from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";
let demo: Demo; let browser: Browser;
beforeAll(async () => {
  let t = Date.now(); demo = await startDemo(); console.log("demo", Date.now()-t); t=Date.now();
  browser = await launchBrowser(); console.log("browser", Date.now()-t);
});
afterAll(async () => { await browser.close(); await demo.close(); });
it("shots", async () => {
  for (const role of ["coordinator", "school", "chair"] as const) {
    const t = Date.now();
    const { page, context } = await openWindow(browser, demo.url, await demo.token(role));
    page.on("console", (m) => console.log(m.type(), m.text()));
    page.on("response", (m) => m.status()>=400 && console.log(m.status(), m.url()));
    for (const [n, path] of [["overview", "/"], ["list", "/brister"], ["ladder", "/brister?view=ladder"], ["forum", "/forum"]] as const) {
      await page.goto(path, { waitUntil: "load" });
      await page.locator("h1").waitFor();
      await page.getByText("Hämtar …").first().waitFor({ state: "detached"});
      await page.screenshot({ path: `/tmp/shots/${role}-${n}.png`, fullPage: true });
    }
    console.log(role, Date.now()-t);
    await context.close();
  }
});
