import type { Browser, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { playInDemo } from "../support/browser.demo.ts";
import { inspect, inspectOpen } from "../support/browser.inspect.ts";
import { tabTo } from "../support/browser.keyboard.ts";
import { elsewhere, type Heard, openAs, overhear, settled, visit, type Window } from "../support/browser.ts";
import { day } from "../support/day.ts";
import type { Demo } from "../support/demo.ts";

let demo: Demo;
let browser: Browser;
const heard: Heard = { asked: new Set(), complaints: [] };

playInDemo((...stage) => {
  [demo, browser] = stage;
});

const open = async (person: Parameters<Demo["token"]>[0], path: string): Promise<Window> => {
  const window = await openAs(browser, demo, person, path);
  overhear(window.page, heard);
  return window;
};

async function press(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press("Enter");
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The titles of the agenda, in the order shown. */
const agendaOf = (page: Page) =>
  page.getByLabel("Dagordningens punkter i ordning").locator(".agenda-title > span:first-child");

/** Until the agenda reads like this. */
async function reads(page: Page, titles: readonly string[]): Promise<void> {
  await expect.poll(() => agendaOf(page).allTextContents(), { timeout: 20_000 }).toEqual(titles);
}

/** Until the focus is there, or on something in it. */
async function holdsFocus(place: Locator): Promise<void> {
  const isIn = () => place.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isIn, { timeout: 20_000 }).toBe(true);
}

/** Goes to a row of the agenda with Tab and the arrow keys. */
async function arrowTo(page: Page, title: string): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: title });
  const isThere = () => row.evaluate((element) => element === document.activeElement);
  const isInAgenda = () => page.evaluate(() => document.activeElement?.closest("[role=row]") !== null);
  for (let presses = 0; presses < 80 && !(await isInAgenda()); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Home");
  for (let presses = 0; presses < 10 && !(await isThere()); presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  expect(await isThere()).toBe(true);
}

/** Presses a button in a row of the agenda; begins again when the agenda has given the focus back elsewhere meanwhile. */
async function pressInRow(page: Page, title: string, place: Locator): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await arrowTo(page, title);
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      if (await place.evaluate((element) => element === document.activeElement)) {
        return page.keyboard.press("Enter");
      }
    }
  }
  throw new Error(`Tab does not reach ${place} in its row`);
}

async function addItem(page: Page, title: string): Promise<void> {
  await press(page, button(page, "Lägg till en punkt"));
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("textbox", { name: /Rubrik/ }));
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

/** Tomorrow in Sweden, as it is typed in a date field: "20261127". */
const tomorrow = () => day(1).replaceAll("-", "");

describe("meetings", () => {
  const [first, second, third] = ["Val av justerare", "Övergången till årskurs 7", "Laget runt"] as const;

  it("one is planned, filled, ordered, summoned to and called off, by the keyboard alone and live for all", async () => {
    // It is planned in the form, which tells what is missing.
    const coordinator = await open("coordinator", "/moten");
    const { page } = coordinator;
    await press(page, button(page, "Planera möte"));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Planera ett möte" }).waitFor();
    await inspectOpen(page, "the form of a meeting", "[role=dialog]");
    await press(page, dialog.getByRole("button", { name: "Planera möte" }));
    await dialog.getByText("Fyll i det här").waitFor();
    await page.keyboard.type(tomorrow());
    await press(page, dialog.getByRole("button", { name: "Planera möte" }));
    await page.getByRole("heading", { level: 1, name: /^Ordinarie möte/ }).waitFor();
    const address = new URL(page.url()).pathname;
    expect(address).toMatch(/^\/moten\/[0-9a-f-]{36}$/);
    await page.getByText("Utkast", { exact: true }).waitFor();
    await page.getByText(/13.00–15.00/).waitFor();

    // It gets three items, and another window shows each as it comes.
    const chair = await open("operativeChair", address);
    for (const title of [first, second, third]) await addItem(page, title);
    await reads(page, [first, second, third]);
    await reads(chair.page, [first, second, third]);

    // It is ordered from the handle of an item, which keeps the focus when the agenda becomes one to order.
    await tabTo(page, button(page, `Flytta ${first}`));
    await holdsFocus(page.getByRole("row").getByRole("button", { name: `Flytta ${first}` }));
    await page.keyboard.press("Shift+Tab");
    await pressInRow(page, third, button(page, `Flytta ${third}`));
    // The places between the items: Home is before the first.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
      .toMatch(/Infoga/);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await reads(page, [third, first, second]);
    await reads(chair.page, [third, first, second]);
    // The focus goes with the item that was moved.
    await holdsFocus(page.getByRole("row").filter({ hasText: third }));

    // And from its menu.
    await pressInRow(page, third, button(page, `Fler val för ${third}`));
    await page.getByRole("menuitem", { name: "Flytta ned" }).waitFor();
    await inspectOpen(page, "the menu of an item", "[role=menu]");
    await page.getByRole("menuitem", { name: "Flytta ned" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(`${third} är nu punkt 2 av 3`).waitFor({ state: "attached" });
    await reads(page, [first, third, second]);
    await reads(chair.page, [first, third, second]);
    // The focus stays where the menu was opened.
    const menu = button(page, `Fler val för ${third}`);
    await expect.poll(() => menu.evaluate((element) => element === document.activeElement)).toBe(true);

    // It is summoned to, and an answer stands on the chair's open page.
    await press(page, button(page, "Kalla till mötet"));
    await page.getByText("Medlemmarna är kallade").first().waitFor();
    const row = chair.page
      .getByRole("listitem")
      .filter({ hasText: "Socialtjänsten barn och unga Exempelby" });
    await row.getByText("Inget svar").waitFor();

    const social = await open("social", address);
    await press(social.page, button(social.page, "Ja"));
    await social.page.getByRole("button", { name: "Ja", pressed: true }).waitFor();
    await row.getByText("Kommer", { exact: true }).waitFor();
    await chair.page.getByText(/^1 kommer, 0 kanske, 0 kommer inte/).waitFor();
    // Who may not order the agenda reads it.
    expect(await social.page.getByRole("button", { name: /^Flytta/ }).count()).toBe(0);
    await inspect(social.page, "a meeting to read");
    await social.done();

    // It is told of in the list, on the first page and in its forum.
    await visit(page, "/moten");
    const listed = page.locator(`.meeting-row[href="${address}"]`);
    await listed.getByText("1 av 9 svarat").waitFor();
    await listed.getByText("3 punkter").waitFor();
    await button(page, "Jämför forum").click();
    await page.getByRole("grid", { name: "Takten i forumen" }).waitFor();
    await settled(page);
    await inspect(page, "/moten");
    await visit(page, "/");
    await listed.waitFor();
    await page.getByText(/^Har inte svarat: (?!.*Socialtjänsten)/).waitFor();
    await inspect(page, "the first page with a meeting");
    await visit(page, address);
    await inspect(page, "/moten/$id");
    await page.getByRole("link", { name: "BUS operativ grupp Exempelby" }).click();
    await page.getByRole("heading", { name: "Möten och närvaro" }).waitFor();
    await page.getByText("3 möten per termin").first().waitFor();
    await listed.waitFor();

    // It is called off with a reason, which the others read.
    await visit(page, address);
    await press(page, button(page, "Ställ in mötet"));
    await dialog.waitFor();
    await inspectOpen(page, "the form that calls a meeting off", "[role=dialog]");
    await tabTo(page, dialog.getByRole("textbox"));
    await page.keyboard.type("Flera parter har förhinder.");
    await press(page, dialog.getByRole("button", { name: "Ställ in mötet" }));
    await dialog.waitFor({ state: "detached" });
    await chair.page.getByText("Flera parter har förhinder.").waitFor();
    await coordinator.done();
    await chair.done();
  });

  it("a cadence that is set proposes days, and one of them opens the form with it", async () => {
    const { page, done } = await open("coordinator", "/moten");
    await button(page, "Ändra takt BUS operativ grupp Exempelby").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /Antal möten/ }).fill("60");
    await dialog.getByRole("button", { name: /Period/ }).click();
    // The one that has half a year left at least, whatever day it is.
    const period = day().slice(5, 7) < "07" ? "per kalenderår" : "per läsår";
    await page.getByRole("option", { name: period }).click();
    await inspectOpen(page, "the form of a cadence", "[role=dialog]");
    await dialog.getByRole("button", { name: "Sätt takt" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText(`60 möten ${period}: `).waitFor();
    const proposed = page.getByRole("button", { name: /^Planera möte \S+ \d+ / }).last();
    const text = (await proposed.textContent()) ?? "";
    await proposed.click();
    const [, date] = text.split(" ");
    const shown = await dialog.getByRole("spinbutton", { name: /^dag/ }).getAttribute("aria-valuenow");
    expect(shown).toBe(date);
    await dialog.getByRole("button", { name: "Avbryt" }).click();
    await done();
  });

  it("an address for the calendar is made, answers, and answers no more when it is revoked", async () => {
    const { page, done } = await open("coordinator", "/moten");
    await button(page, "Prenumerera").click();
    const dialog = page.getByRole("dialog");
    await button(page, "Skapa adress").click();
    const feed = await dialog.getByRole("textbox", { name: /^Adress, skapad/ }).inputValue();
    await inspectOpen(page, "the addresses", "[role=dialog]");
    expect(await (await fetch(feed)).text()).toContain("BEGIN:VCALENDAR");
    await button(page, "Återkalla adress").click();
    await dialog.getByText("Du har ingen adress än.").waitFor();
    expect((await fetch(feed)).status).toBe(404);
    await done();
  });

  it("an employee without a seat proposes an item on the forum's page, and sees what becomes of it", async () => {
    const [forum] = await demo.hub.system.em
      .fork()
      .execute<{ id: string }[]>("select id from forum where key = 'bus-operativ-exempelby'");
    const { page, done } = await open("school", `/forum/${forum?.id}`);
    await page
      .getByText(/Du har inte föreslagit något|Överlämning till/)
      .first()
      .waitFor();
    await press(page, button(page, "Föreslå en punkt"));
    const dialog = page.getByRole("dialog");
    await tabTo(page, dialog.getByRole("textbox", { name: /Rubrik/ }));
    await page.keyboard.type("Överlämning till gymnasiet");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    const own = page.getByRole("list", { name: "Mina föreslagna punkter" }).getByRole("listitem").first();
    await own.getByText("Föreslagen", { exact: true }).waitFor();
    await inspect(page, "own proposals");
    await press(page, button(page, "Ändra punkten Överlämning till gymnasiet"));
    await tabTo(page, dialog.getByRole("textbox", { name: /Rubrik/ }));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("Överlämning till årskurs 10");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await own.getByText("Överlämning till årskurs 10").first().waitFor();

    // The chair puts it on an agenda that the employee does not see; the open page tells.
    const chair = await demo.as("operativeChair");
    const { data } = await chair.ask<
      { agendaBacklog: { edges: { node: { id: string; version: number; title: string } }[] } },
      object
    >(`{ agendaBacklog(forumId: "${forum?.id}", first: 100) { edges { node { id version title } } } }`);
    const item = data?.agendaBacklog.edges.find(({ node }) => node.title === "Överlämning till årskurs 10");
    const { data: planned } = await chair.ask<{ planMeeting: { id: string } }, object>(
      `mutation { planMeeting(input: { clientMutationId: "${crypto.randomUUID()}", forumId: "${forum?.id}",
         startsAt: "${new Date(Date.now() + 6e8).toISOString()}" }) { id } }`,
    );
    await chair.ask(
      `mutation { placeAgendaItem(input: { clientMutationId: "${crypto.randomUUID()}", id: "${item?.node.id}",
         version: ${item?.node.version}, meetingId: "${planned?.planMeeting.id}" }) { id } }`,
    );
    await own.getByText("På dagordningen", { exact: true }).waitFor();
    await expect.poll(() => own.getByRole("button").count(), { timeout: 20_000 }).toBe(0);
    await done();
  });

  it("asked nobody else for anything, and complained of nothing", () => {
    expect(elsewhere(heard, demo.url)).toEqual([]);
    expect(heard.complaints).toEqual([]);
  });
});
