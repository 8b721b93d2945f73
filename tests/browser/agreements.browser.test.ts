import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, inspectOpen } from "../support/browser.inspect.ts";
import { launchBrowser, leave, openAs, visit, type Window } from "../support/browser.ts";
import { day } from "../support/day.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { agreeInDemo } from "../support/demoAgreement.ts";

const above = "Länsöverenskommelse om barn och unga";
const local = "Lokal överenskommelse om skolnärvaro";
const departing = "2 Kontaktväg";

let demo: Demo;
let browser: Browser;
let chair: Window;
let school: Window;
/** The page of the local agreement, and of the version that the chair drafts. */
let page: string;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  await agreeInDemo(demo, above, ["1 Syfte", departing, "3 Uppföljning"]);
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

const button = (place: Page | Locator, name: string | RegExp) =>
  place.getByRole("button", { name, exact: true });
const headings = (at: Page) => at.getByRole("grid", { name: "Punkter" }).getByRole("heading").allInnerTexts();
const standing = (at: Page, name: string) => at.getByRole("row", { name }).getByText("Väntar").waitFor();

/** Whether the focus is at a place, or somewhere in it. */
const holdsFocus = (place: Locator) => place.evaluate((element) => element.contains(document.activeElement));

/** From the row of a clause with Tab to a button in it. */
async function keyTo(at: Page, name: string, inRow: string): Promise<void> {
  const row = at.getByRole("row").filter({ has: at.getByRole("heading", { name, exact: true }) });
  const there = button(row, inRow);
  await row.focus();
  for (let presses = 0; presses < 10 && !(await holdsFocus(there)); presses += 1) {
    await at.keyboard.press("Tab");
  }
  expect(await holdsFocus(there), inRow).toBe(true);
}

/** Chooses in a list of many. */
async function find(at: Page, place: Locator, name: string): Promise<void> {
  await place.fill(name);
  await at.getByRole("option", { name }).first().click();
}

async function approve({ page: at }: Window, record: string): Promise<void> {
  await button(at, "Godkänn för vår organisation").click();
  const dialog = at.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /diarienummer/ }).fill(record);
  await inspectOpen(at, "the form of an approval", "[role=dialog]");
  await button(dialog, "Godkänn versionen").click();
  await dialog.waitFor({ state: "detached" });
}

describe("an agreement of the forum's, from nothing until it is in force", () => {
  it("is begun by the chair under a wider one, with a clause that departs from it and why", async () => {
    chair = await openAs(browser, demo, "operativeChair", "/overenskommelser");
    const at = chair.page;
    await at.getByRole("row", { name: above }).waitFor();
    await inspect(at, "the list of agreements");
    await button(at, "Ny överenskommelse").click();
    const dialog = at.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /^Rubrik/ }).fill(local);
    await button(dialog, /Nivå/).click();
    await at.getByRole("option", { name: "Lokal" }).click();
    await find(at, dialog.getByRole("combobox", { name: /^Överordnad/ }), above);
    for (const party of ["Grundskolan Exempelby", "Barn- och ungdomspsykiatrin Exempel"]) {
      await find(at, dialog.getByRole("combobox", { name: /^Parter/ }), party);
    }
    await at.keyboard.press("Escape");
    await inspectOpen(at, "the form of an agreement", "[role=dialog]");
    await button(dialog, "Skapa överenskommelsen").click();
    await at.getByRole("heading", { level: 1, name: local }).waitFor();
    page = new URL(at.url()).pathname;

    await button(at, "Påbörja ny version").click();
    await dialog.getByText("Den överordnade överenskommelsen").click();
    await button(dialog, "Påbörja version").click();
    await at.getByRole("heading", { level: 2, name: "Version 1" }).waitFor();
    expect(await headings(at)).toEqual(["1 Syfte", departing, "3 Uppföljning"]);

    await button(at, `Fler val för ${departing}`).click();
    await at.getByRole("menuitem", { name: "Ändra" }).click();
    await dialog.getByRole("textbox", { name: /^Text/ }).fill("Skolan ringer mottagningen direkt.");
    await dialog.getByText("Punkten avviker från den regionala").click();
    await dialog.getByRole("textbox", { name: /^Varför avviker/ }).fill("Mottagningen ligger i skolans hus.");
    await inspectOpen(at, "the form of a clause", "[role=dialog]");
    await button(dialog, "Spara").click();
    await dialog.waitFor({ state: "detached" });
    await at.getByRole("tab", { name: "Avvikelser från den regionala (1)" }).click();
    await at.getByText("Mottagningen ligger i skolans hus.").waitFor();
    // Beside what the wider one says.
    await at.getByText(`Parterna följer ${departing}.`).waitFor();
    await inspect(at, "the clauses that depart");
  });

  it("has its clauses moved by the keyboard, from the menu and from the handle; the focus goes along", async () => {
    const at = chair.page;
    await at.setViewportSize({ width: 1280, height: 900 });
    await at.getByRole("tab", { name: /^Alla punkter/ }).click();
    await keyTo(at, departing, `Fler val för ${departing}`);
    await at.keyboard.press("Enter");
    await at.getByRole("menuitem", { name: "Flytta upp" }).press("Enter");
    await at
      .getByRole("status")
      .filter({ hasText: `${departing} är nu punkt 1 av 3` })
      .waitFor({ state: "attached" });
    await expect.poll(() => headings(at)).toEqual([departing, "1 Syfte", "3 Uppföljning"]);
    const focused = () =>
      at.evaluate(() => document.activeElement?.closest("[role=row]")?.querySelector("h3")?.innerText);
    await expect.poll(focused).toBe(departing);

    await keyTo(at, departing, `Flytta ${departing}`);
    await at.keyboard.press("Enter");
    // The places between the clauses: End is after the last.
    await expect
      .poll(() => at.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
      .toMatch(/Infoga/);
    await at.keyboard.press("End");
    await at.keyboard.press("Enter");
    await expect.poll(() => headings(at)).toEqual(["1 Syfte", "3 Uppföljning", departing]);
    await inspect(at, "a draft of an agreement");
  });

  it("is sent by a decision of the forum's (R6), after which it cannot be changed", async () => {
    const at = chair.page;
    await at.setViewportSize({ width: 1280, height: 900 });
    await button(at, "Ändra versionen").click();
    const dialog = at.getByRole("dialog");
    await dialog
      .getByRole("group", { name: /^Första dag/ })
      .getByRole("spinbutton")
      .first()
      .click();
    await at.keyboard.type(`${day().slice(0, 4)}0101`);
    await button(dialog, "Spara").click();
    await dialog.waitFor({ state: "detached" });
    await button(at, "Skicka för godkännande").click();
    await dialog.getByText(/Överenskommelser skickas till parterna/).click();
    await inspectOpen(at, "by which decision", "[role=dialog]");
    await button(dialog, "Skicka för godkännande").click();
    await dialog.waitFor({ state: "detached" });
    await at.getByText(/Versionen är ute hos parterna och kan inte ändras/).waitFor();
    expect(await button(at, "Lägg till punkt").count()).toBe(0);
    await standing(at, "Grundskolan Exempelby");
  });

  it("waits for each party, whose approvals the others see live; with the last it is in force", async () => {
    school = await openAs(browser, demo, "representative", "/");
    await school.page.getByRole("link", { name: `Godkänn överenskommelsen ${local}, version 1` }).click();
    await school.page.getByRole("heading", { level: 1, name: local }).waitFor();
    const clinic = await openAs(browser, demo, "clinic", page);
    await approve(school, "BUN 2026/117");
    for (const { page: at } of [chair, clinic]) await at.getByText("BUN 2026/117").waitFor();
    await standing(clinic.page, "Barn- och ungdomspsykiatrin Exempel");
    await approve(clinic, "RE 2026-0412");
    for (const { page: at } of [chair, school]) {
      await at.getByText("RE 2026-0412").waitFor();
      await at.getByText("2 av 2 parter har godkänt").waitFor();
      await at.getByText(/^Versionens text ligger fast/).waitFor();
    }
    await inspect(school.page, "an agreement in force");
    await visit(chair.page, "/overenskommelser?inForce=true");
    await chair.page.getByRole("row", { name: local }).getByText("Gäller", { exact: true }).waitFor();
  });
});
