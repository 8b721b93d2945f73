import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** What the theme can change: the page itself is the same in both. */
export const colourRules: readonly string[] = ["color-contrast", "link-in-text-block"];

/** axe's violations, one line each; those of `rules` alone where any are named. `scope` is what axe reads. */
export async function axeFaults(
  page: Page,
  scope = "body",
  rules: readonly string[] = [],
): Promise<string[]> {
  // What was announced by the name of something that is gone since, is taken away a few seconds after.
  await page.locator("[data-live-announcer] [role=img]").first().waitFor({ state: "detached" });
  // Half a megabyte, which goes into a page once and then stays there.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ["violations"],
    // Style sheets and media, which none of the rules asked for reads.
    preload: false,
    // A fault is told with its element's HTML.
    selectors: false,
    rules: { "target-size": { enabled: true } },
    ...(rules.length > 0 && { runOnly: [...rules] }),
  };
  // Put into lines where it is found: all else that axe tells would take longer to fetch than to find.
  return page.evaluate(
    async ([scope, options]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(scope, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = "" }) => `${id}: ${html} (${failureSummary.replaceAll(/\s+/g, " ")})`,
        ),
      );
    },
    [scope, options] as const,
  );
}

/** Whatever is wider than its place, one line each. */
export function layoutFaults(page: Page): Promise<string[]> {
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
