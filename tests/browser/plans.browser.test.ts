import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, inspectOpen } from "../support/browser.inspect.ts";
import { tabTo } from "../support/browser.keyboard.ts";
import { launchBrowser, leave, openAs, settled, visit, type Window } from "../support/browser.ts";
import { nextYear } from "../support/day.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { decideInDemo } from "../support/demoDecision.ts";

let demo: Demo;
let browser: Browser;
/** Of the forum's coordinator, its chair, and the clinic, which owns an activity. */
let coordinator: Window;
let chair: Window;
let clinic: Window;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  await decideInDemo(demo, "Plan för skolnärvaro", "Planen för skolnärvaro antas.");
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

const button = (place: Page | Locator, name: string | RegExp) =>
  place.getByRole("button", { name, exact: true });
const said = (page: Page, text: string) => page.getByText(text).first().waitFor();
const column = (page: Page, name: string) => page.getByRole("grid", { name, exact: true });
const card = (page: Page, name: string, title: string) =>
  column(page, name).getByRole("row", { name: title, exact: true });

/** Types in a list of many, and takes what is found. */
async function find(page: Page, place: Locator, name: string): Promise<void> {
  await place.fill(name);
  await page.getByRole("option", { name }).first().click();
}

/** A day of next year, typed in the segments of the field. */
async function typeDay(page: Page, dialog: Locator, name: RegExp, monthAndDay: string): Promise<void> {
  await dialog.getByRole("group", { name }).getByRole("spinbutton").first().click();
  await page.keyboard.type(`${nextYear()}${monthAndDay}`);
}

async function addActivity(page: Page, title: string, owner: string, monthAndDay: string): Promise<void> {
  await button(page, "Lägg till aktivitet").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^Aktivitet/ }).fill(title);
  await find(page, dialog.getByRole("combobox", { name: /^Ansvarig/ }), owner);
  await typeDay(page, dialog, /^Klar senast/, monthAndDay);
  await inspectOpen(page, "the form of an activity", "[role=dialog]");
  await button(dialog, "Lägg till aktiviteten").click();
  await dialog.waitFor({ state: "detached" });
  await card(page, "Ej påbörjad", title).waitFor();
}

const routine = "Gemensam rutin för närvaro";
const training = "Utbilda mentorer";
let plan: string;

describe("a plan of the forum's, from nothing until it is done", () => {
  it("is drafted by the coordinator, with a goal and two activities", async () => {
    coordinator = await openAs(browser, demo, "coordinator", "/handlingsplan");
    const { page } = coordinator;
    await inspect(page, "the list of plans");
    await button(page, "Ny handlingsplan").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /^Rubrik/ }).fill("Handlingsplan för närvaro");
    await inspectOpen(page, "the form of a plan", "[role=dialog]");
    await button(dialog, "Skapa planen").click();
    await page.getByRole("heading", { level: 1, name: "Handlingsplan för närvaro" }).waitFor();
    plan = new URL(page.url()).pathname;

    await button(page, "Lägg till mål").click();
    await dialog.getByRole("textbox", { name: /Vad ska uppnås/ }).fill("Fler barn är i skolan varje dag");
    await inspectOpen(page, "the form of a goal", "[role=dialog]");
    await button(dialog, "Lägg till mål").click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("listitem").filter({ hasText: "Fler barn är i skolan varje dag" }).waitFor();

    await addActivity(page, routine, "Barn- och ungdomspsykiatrin Exempel", "0501");
    await addActivity(page, training, "Grundskolan Exempelby", "0901");
    // Nothing begins before the forum has decided.
    expect(await button(page, `Flytta ${routine}`).count()).toBe(0);
    await button(page, "Föreslå planen").click();
    await page.getByText("Föreslagen", { exact: true }).waitFor();
  });

  it("is adopted by the chair, by a decision that the forum has taken (R6)", async () => {
    chair = await openAs(browser, demo, "operativeChair", plan);
    const { page } = chair;
    await button(page, "Anta planen").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Planen för skolnärvaro antas/).click();
    await inspectOpen(page, "by which decision", "[role=dialog]");
    await button(dialog, "Anta planen").click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Antagen", { exact: true }).waitFor();
    await page.getByRole("link", { name: /Planen för skolnärvaro antas/ }).waitFor();
    await page.getByRole("link", { name: "Parternas svar" }).waitFor();
    // The coordinator's page has followed.
    await coordinator.page.getByText("Antagen", { exact: true }).waitFor();
  });

  it("goes on by the keyboard alone, by those who own the activity; the chair sees it live", async () => {
    clinic = await openAs(browser, demo, "clinic", plan);
    const { page } = clinic;
    expect(await button(page, `Flytta ${training}`).count()).toBe(0);
    await tabTo(page, button(page, `Flytta ${routine}`));
    await page.keyboard.press("Enter");
    // Only the columns that take it are passed by, the nearest first; the next Enter lets it go there.
    await column(page, "Pågår").and(page.locator("[data-drop-target]")).waitFor();
    await page.keyboard.press("Enter");
    await card(page, "Pågår", routine).waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: `${routine} är flyttad till Pågår` })
      .waitFor({ state: "attached" });
    // The focus has followed the card.
    await page.waitForFunction(
      (title) => document.activeElement?.closest("[role=row]")?.textContent.includes(title),
      routine,
    );
    await card(chair.page, "Pågår", routine).waitFor();
  });

  it("is dragged by the mouse; what is blocked says why", async () => {
    const { page } = clinic;
    await page.setViewportSize({ width: 1440, height: 1400 });
    await page.getByRole("link", { name: routine, exact: true }).dragTo(column(page, "Blockerad"));
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("textbox", { name: /Vad står i vägen/ })
      .fill("Skolan har inte sagt vem som svarar.");
    await find(page, dialog.getByRole("combobox"), "Grundskolan Exempelby");
    await inspectOpen(page, "what stands in the way", "[role=dialog]");
    await button(dialog, "Markera som blockerad").click();
    await dialog.waitFor({ state: "detached" });
    await card(chair.page, "Blockerad", routine).waitFor();
    await said(chair.page, "Väntar på Grundskolan Exempelby");

    await button(page, `Fler val för ${routine}`).click();
    // The menu has the same moves: back to where it was.
    await page.getByRole("menuitem", { name: "Pågår" }).click();
    await card(page, "Pågår", routine).waitFor();
    await card(chair.page, "Pågår", routine).waitFor();
  });

  it("tells how it goes, in parts and reports, on the activity's page", async () => {
    const { page } = clinic;
    await page.getByRole("link", { name: routine, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: routine }).waitFor();
    await page.getByRole("textbox", { name: "Ny del" }).fill("Utkast till rutin");
    await button(page, "Lägg till del").click();
    await button(page, /Läge för Utkast till rutin/).click();
    await page.getByRole("option", { name: "Klar" }).click();
    await said(page, "1 av 1 del klar");
    await page.getByRole("textbox", { name: /Hur går det/ }).fill("Rutinen är provad i två skolor.");
    await page.getByText("Markera som klar samtidigt").click();
    await button(page, "Lämna lägesrapport").click();
    await page.getByRole("listitem").filter({ hasText: "Rutinen är provad i två skolor." }).waitFor();
    await inspect(page, "an activity");
    await card(chair.page, "Klar", routine).waitFor();
  });
});

describe("the three views", () => {
  it("board, list and wheel: axe in both themes, nothing cut off at 320, 768 and 1440 px", async () => {
    const { page } = chair;
    for (const view of ["", "?vy=lista", "?vy=arshjul"]) {
      await visit(page, plan + view);
      await inspect(page, `${plan}${view}`);
    }
    await page.getByRole("img", { name: /^Årshjul för Handlingsplan för närvaro/ }).waitFor();
    await page.getByRole("link", { name: "Ordinarie möte" }).first().waitFor();
  });

  it("the list keeps its order and its filters in the address", async () => {
    const { page } = chair;
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, `${plan}?vy=lista`);
    const titles = () => page.getByRole("rowheader").allInnerTexts();
    expect(await titles()).toEqual([routine, training]);
    await page.getByRole("columnheader", { name: "Aktivitet" }).click();
    await page.waitForURL(/sort=title/);
    await page.getByRole("columnheader", { name: "Aktivitet" }).click();
    await page.waitForURL(/sort=-title/);
    expect(await titles()).toEqual([training, routine]);
    await button(page, /^Ansvarig/)
      .or(page.getByRole("button", { name: /Ansvarig/ }))
      .first()
      .click();
    await page.getByRole("option", { name: "Grundskolan Exempelby" }).click();
    await page.waitForURL(/owner=/);
    expect(await titles()).toEqual([training]);
    await page.reload();
    await settled(page);
    expect(await titles()).toEqual([training]);
    await page.getByText("Bara försenade").click();
    await said(page, "Inga aktiviteter passar filtret");
  });

  it("the forum's page shows its plans, and what waits leads to the activity", async () => {
    const { page } = chair;
    await visit(page, plan);
    await page
      .getByRole("main")
      .getByRole("link", { name: /operativ grupp/ })
      .first()
      .click();
    await page.getByRole("row", { name: /Handlingsplan för närvaro/ }).waitFor();
    const school = await openAs(browser, demo, "representative", "/");
    await school.page.getByRole("link", { name: `Genomför aktiviteten ${training}` }).click();
    await school.page.getByRole("heading", { level: 1, name: training }).waitFor();
  });
});

describe("at the end", () => {
  it("the effect is checked, the rest called off, and the plan closed with a judgement on every goal", async () => {
    const { page } = chair;
    await visit(page, plan);
    await button(page, `Fler val för ${routine}`).click();
    await page.getByRole("menuitem", { name: "Kontrollera effekten" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /Vilken effekt/ }).fill("Frånvaron märks en vecka tidigare.");
    await button(dialog, "Spara effekten").click();
    await dialog.waitFor({ state: "detached" });

    await button(page, "Avsluta planen").click();
    await dialog.getByText("1 aktivitet är öppen").waitFor();
    await inspectOpen(page, "the form that closes a plan", "[role=dialog]");
    await dialog.getByText("Delvis uppnått").click();
    await dialog.getByRole("textbox").fill("Två skolor av fem.");
    await button(dialog, "Avsluta planen").click();
    // What is left open stands in the way.
    await dialog.getByText(/^Slutför, avbryt eller för vidare/).waitFor();
    await button(dialog, "Avbryt").click();

    await button(page, `Fler val för ${training}`).click();
    await page.getByRole("menuitem", { name: "Avbryt aktiviteten" }).click();
    await dialog.getByRole("textbox", { name: /Varför avbryts den/ }).fill("Skolorna utbildar själva.");
    await button(dialog, "Avbryt aktiviteten").click();
    await dialog.waitFor({ state: "detached" });
    await button(page, "Avslutat: 2 aktiviteter").waitFor();

    await button(page, "Avsluta planen").click();
    await dialog.getByText("Delvis uppnått").click();
    await dialog.getByRole("textbox").fill("Två skolor av fem.");
    await button(dialog, "Avsluta planen").click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Avslutad", { exact: true }).first().waitFor();
    for (const one of [page, coordinator.page]) {
      await one.getByRole("listitem").filter({ hasText: "Delvis uppnått Två skolor av fem." }).waitFor();
    }
  });
});
