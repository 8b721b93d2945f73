import "reflect-metadata";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { axeFaults, colourRules, layoutFaults } from "../support/browser.faults.ts";
import { launchBrowser, openWindow, settled } from "../support/browser.ts";
import { type ScreenHub, startScreenHub } from "./hub.ts";
import { eyeFaults } from "./page.faults.ts";
import { forgottenRoutes, type Place, placesOf } from "./places.ts";
import { subjectsOf } from "./subjects.ts";

/**
 * `npm run screenshots [-- name …]`: visits every page of the client in the demo, at three widths, light and dark, and
 * once in English; writes a picture of each into screenshots/ and prints what is wrong. Exit code 1 when anything is.
 */
const folder = "screenshots";
const widths = [320, 768, 1440] as const;
const themes = ["light", "dark"] as const;
const height = 900;

const wanted = process.argv.slice(2);
const findings: string[] = [];

const hub = await startScreenHub();
const browser = await launchBrowser();
try {
  const all = placesOf(await subjectsOf(hub));
  findings.push(...forgottenRoutes(all));
  const places = all.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, place] of places.entries()) {
    const found = [...(await inSwedish(hub, browser, place)), ...(await inEnglish(hub, browser, place))];
    findings.push(...found);
    console.log(`${index + 1}/${places.length} ${place.name}${found.length > 0 ? `: ${found.length}` : ""}`);
  }
} finally {
  await browser.close();
  await hub.close();
}
console.log(findings.length > 0 ? findings.join("\n") : "nothing found");
process.exitCode = findings.length > 0 ? 1 : 0;

async function inSwedish(at: ScreenHub, chromium: Browser, place: Place): Promise<string[]> {
  const { context, page, complaints } = await open(at, chromium, place, "sv");
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await size(page, width);
      const name = `${place.name} ${width} px ${colorScheme}`;
      const isBare = colorScheme === "dark";
      // The theme changes colours alone, and those of a middle width are those of the others.
      const faults = [
        ...(isBare ? [] : [...(await layoutFaults(page)), ...(await eyeFaults(page))]),
        ...(width === 768 ? [] : await axeFaults(page, "body", isBare ? colourRules : [])),
      ];
      found.push(...faults.map((fault) => `${name}: ${fault}`));
      await picture(page, `${place.name}-${width}-${colorScheme}`);
    }
  }
  await context.close();
  return [...found, ...complaints.map((text) => `${place.name}: ${text}`)];
}

async function inEnglish(at: ScreenHub, chromium: Browser, place: Place): Promise<string[]> {
  const { context, page } = await open(at, chromium, place, "en");
  const found: string[] = [];
  for (const width of [320, 1440]) {
    await size(page, width);
    const faults = [...(await layoutFaults(page)), ...(await eyeFaults(page))];
    found.push(...faults.map((fault) => `${place.name} ${width} px English: ${fault}`));
  }
  await picture(page, `${place.name}-1440-english`);
  await context.close();
  return found;
}

async function open(at: ScreenHub, chromium: Browser, place: Place, language: "sv" | "en") {
  const token = place.person && (await at.token(place.person));
  const { context, page } = await openWindow(chromium, at.url, token);
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  // What tsx puts into functions that are read in the page.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.addInitScript(`localStorage.setItem("hub.language", "${language}")`);
  await page.goto(place.path);
  // Signed out there is no connection to wait for.
  if (token) await settled(page);
  else await page.getByRole("heading", { level: 1 }).waitFor();
  return { context, page, complaints };
}

/** As wide as that, and drawn anew. */
async function size(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(() =>
    document.fonts.ready.then(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    ),
  );
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: "disabled" });
}
