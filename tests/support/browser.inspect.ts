import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const widths = [320, 768, 1440];
const height = 900;

/** What the theme can change: the page itself is the same in both. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * Finds nothing to stumble over on the page as it stands: axe in both themes, and at each width no scrolling sideways
 * and no text cut off. What it finds fails the test at its end, named by `name`. `scope` is what axe reads.
 */
export async function inspect(page: Page, name: string, scope = "body"): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    expect.soft(await layoutFaults(page), `${name} at ${width} px`).toEqual([]);
  }
  await inspectThemes(page, name, scope);
}

/** The same for what closes when the window changes its size: at the size that it has. */
export async function inspectOpen(page: Page, name: string, scope = "body"): Promise<void> {
  expect.soft(await layoutFaults(page), name).toEqual([]);
  await inspectThemes(page, name, scope);
}

async function inspectThemes(page: Page, name: string, scope: string): Promise<void> {
  // What was announced by the name of something that is gone since, is taken away a few seconds after.
  await page.waitForFunction(() => document.querySelector("[data-live-announcer] [role=img]") === null);
  expect.soft(await axe(page, scope), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await axe(page, scope, colourRules), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** axe's violations, one line each. */
async function axe(page: Page, scope: string, rules: readonly string[] = []): Promise<string[]> {
  // Half a megabyte, which goes into a page once and then stays there.
  const isThere = await page.evaluate(() => "axe" in window);
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: "null" }) });
  const { violations } = await builder
    .setLegacyMode()
    .include(scope)
    .options({
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
      ...(rules.length > 0 && { runOnly: [...rules] }),
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) => `${id}: ${html} (${failureSummary.replaceAll(/\s+/g, " ")})`,
    ),
  );
}

/** Whatever is wider than its place, one line each. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>("body, body *")) {
      const { overflowX, visibility } = getComputedStyle(element);
      // One pixel and less is what only a screen reader meets.
      const isSeen = element.clientWidth > 1 && element.clientHeight > 1 && visibility === "visible";
      const isWider = element.scrollWidth > element.clientWidth + 1;
      if (!isSeen || !isWider || overflowX === "visible" || !element.textContent) continue;
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) continue;
      faults.push(`${overflowX === "hidden" ? "cut off" : "scrolls"}: ${element.outerHTML.slice(0, 160)}`);
    }
    return faults;
  });
}
