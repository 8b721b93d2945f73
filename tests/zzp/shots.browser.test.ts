import { it } from "vitest";
import { launchBrowser, openAs, visit } from "../support/browser.ts";
import { startDemo } from "../support/demo.ts";

it("shots", async () => {
  const demo = await startDemo();
  const browser = await launchBrowser();
  const api = await demo.as("coordinator");
  const { data } = await api.ask<{ actionPlans: { edges: { node: { id: string; title: string; activities: { id: string }[] } }[] } }, object>("{ actionPlans(first: 5) { edges { node { id title status forum { name } activities { id title status allowedActions } } } } }");
  console.log(JSON.stringify(data, null, 1));
  const plan = data?.actionPlans.edges.map(({ node }) => node).find((n) => n.activities.length > 0);
  const paths = { plans: "/handlingsplan", board: `/handlingsplan/${plan?.id}`, list: `/handlingsplan/${plan?.id}?vy=lista`, year: `/handlingsplan/${plan?.id}?vy=arshjul`, act: `/aktiviteter/${plan?.activities[0]?.id}` };
  for (const [width, colorScheme] of [[1440, "light"], [320, "light"], [1440, "dark"]] as const) {
    const { page, context } = await openAs(browser, demo, "coordinator", "/handlingsplan", { width, colorScheme });
    for (const [name, path] of Object.entries(paths)) {
      await visit(page, path);
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/shots/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
  await browser.close();
  await demo.close();
}, 300_000);
