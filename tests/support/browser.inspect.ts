import type { RegisteredRouter } from "@tanstack/react-router";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFaults, colourRules, layoutFaults } from "./browser.faults.ts";

const height = 900;
const [narrowest, ...wider] = [320, 768, 1440];
const widest = 1440;

/** Routes whose page has been inspected whole. */
const known = new Set<string>();

/**
 * Finds nothing to stumble over on the page as it stands: axe in both themes, and no scrolling sideways and no text cut
 * off. What it finds fails the test at its end, named by `name`. The first page of a route is inspected `whole`, at each
 * width; those after it at the narrowest, and without the frame, which is that of the first.
 */
export async function inspect(page: Page, name: string, { whole = false } = {}): Promise<void> {
  const route = await routeOf(page);
  const isKnown = !whole && known.has(route);
  known.add(route);
  for (const width of [narrowest, ...(isKnown ? [] : wider)]) {
    await page.setViewportSize({ width, height });
    expect.soft(await layoutFaults(page), `${name} at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: widest, height });
  await inspectThemes(page, name, isKnown ? "main" : "html");
}

/** The client's name for the page, with whatever of it stands in the address; the path where the client shows none. */
const routeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { __TSR_ROUTER__: router } = window as { __TSR_ROUTER__?: RegisteredRouter };
    return router?.state.matches.at(-1)?.routeId ?? location.pathname;
  });

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
