import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFaults, colourRules, layoutFaults } from "./browser.faults.ts";

const widths = [320, 768, 1440];
const height = 900;

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
  expect.soft(await axeFaults(page, scope), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await axeFaults(page, scope, colourRules), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}
