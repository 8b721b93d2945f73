import type { Browser, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { playInDemo } from "../support/browser.demo.ts";
import { tabTo } from "../support/browser.keyboard.ts";
import { openAs, visit } from "../support/browser.ts";
import type { Demo } from "../support/demo.ts";

let demo: Demo;
let browser: Browser;
playInDemo((...stage) => {
  [demo, browser] = stage;
});

async function press(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press("Enter");
}

async function type(page: Page, place: Locator, text: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Opens a list of a few, and goes down it to the one of that name. */
async function choose(page: Page, place: Locator, name: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press("Space");
  const option = page.getByRole("option", { name });
  await option.waitFor();
  await page.keyboard.press("Home");
  while (!(await option.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await option.waitFor({ state: "detached" });
}

/** Types in a list of many, and takes what is found. */
async function find(page: Page, place: Locator, name: string): Promise<void> {
  await type(page, place, name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "detached" });
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const said = (page: Page, text: string) => page.getByText(text).first().waitFor();

describe("a forum from nothing, by the keyboard alone", () => {
  it("is created, invites, is joined, and gets a seat with a person in it, live for both", async () => {
    const admin = await openAs(browser, demo, "admin", "/forum");
    const { page } = admin;

    await press(page, button(page, "Skapa forum"));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Nytt forum" }).waitFor();
    await type(page, dialog.getByRole("textbox", { name: /^Namn/ }), "Närvaroforum Exempelby");
    await type(page, dialog.getByRole("textbox", { name: /^Kod/ }), "busop exempel");
    await press(page, dialog.getByRole("button", { name: "Skapa forum" }));
    // Each fault stands at its field, and the focus is in the first.
    await said(page, "Använd 2–12 versaler och siffror");
    const code = dialog.getByRole("textbox", { name: /^Kod/ });
    expect(await code.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await dialog.locator("[aria-invalid=true]:visible").count()).toBeGreaterThanOrEqual(3);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("narvaro1");
    await choose(page, dialog.getByRole("button", { name: /Slag/ }), "Skola och socialtjänst");
    await choose(page, dialog.getByRole("button", { name: /Nivå/ }), "Politisk nivå");
    await find(page, dialog.getByRole("combobox", { name: /Område/ }), "Exempelby");
    await type(page, dialog.getByRole("textbox", { name: /Uppdrag/ }), "Gemensamma rutiner för närvaro.");
    await find(page, dialog.getByRole("combobox", { name: /Forumet ovanför/ }), "BUS-styrgrupp Exempelby");
    await press(page, dialog.getByRole("button", { name: "Skapa forum" }));
    // What only the hub knows is told at its field as well.
    await said(page, "Forumet ovanför får inte ligga på en lägre nivå.");
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    await choose(page, dialog.getByRole("button", { name: /Nivå/ }), "Operativ nivå");
    await press(page, dialog.getByRole("button", { name: "Skapa forum" }));
    await page.getByRole("heading", { level: 1, name: "Närvaroforum Exempelby" }).waitFor();
    await said(page, "Under uppbyggnad");
    await said(page, "Skola och socialtjänst");
    expect(await dialog.count()).toBe(0);

    await press(page, button(page, "Bjud in organisation"));
    await dialog.getByRole("heading", { name: "Bjud in till Närvaroforum Exempelby" }).waitFor();
    await find(page, dialog.getByRole("combobox", { name: /Organisation/ }), "Barn- och ungdomspsykiatrin");
    await press(page, dialog.getByRole("button", { name: "Bjud in" }));
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 2, name: "Inbjudna" }).waitFor();

    const clinic = await openAs(browser, demo, "orgadmin", page.url().slice(demo.url.length));
    await press(clinic.page, button(clinic.page, "Tacka ja"));
    await said(clinic.page, "Ni har tackat ja");

    // The administrator's page has followed: a member may be given a seat.
    const addSeat = page.getByRole("button", { name: /^Lägg till plats för/ });
    await press(page, addSeat);
    await dialog.getByRole("heading", { name: /^Lägg till plats för/ }).waitFor();
    await choose(page, dialog.getByRole("button", { name: /Roll/ }), "Ordförande");
    await press(page, dialog.getByRole("button", { name: "Lägg till", exact: true }));
    await dialog.waitFor({ state: "detached" });
    await said(page, "Vakant");

    await said(clinic.page, "Vakant");
    await press(clinic.page, button(clinic.page, "Tillsätt"));
    const seat = clinic.page.getByRole("dialog");
    await seat.getByRole("heading", { name: /^Tillsätt ordförande för/ }).waitFor();
    // Nobody of the clinic had a seat here before: a person is found by the role.
    await find(clinic.page, seat.getByRole("combobox"), "Behandlare");
    await press(clinic.page, seat.getByRole("button", { name: "Tillsätt" }));
    await seat.waitFor({ state: "detached" });
    const seated = (one: Page) => one.locator(".seat", { hasText: "Behandlare" }).waitFor();
    await seated(clinic.page);
    await seated(page);

    await press(page, button(page, "Starta forumet"));
    await said(page, "Forumet har startat");
    await page.getByText("Aktivt", { exact: true }).waitFor();
    await admin.done();
    await clinic.done();
  });

  it("its facts are changed by the administrator alone; a shorter time to reply is refused at the field", async () => {
    const { page, done } = await openAs(browser, demo, "admin", "/forum?q=BUS-styrgrupp");
    await page.getByRole("row", { name: /BUS-styrgrupp Exempelby/ }).click();
    await page.getByRole("heading", { level: 1, name: "BUS-styrgrupp Exempelby" }).waitFor();
    await press(page, button(page, "Ändra uppgifter"));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: /^Ändra uppgifter om/ }).waitFor();
    await type(page, dialog.getByRole("textbox", { name: "Yttrande från berörd part" }), "2");
    await type(page, dialog.getByRole("textbox", { name: "Återkoppling till rapportören" }), "45");
    await press(page, dialog.getByRole("button", { name: "Spara" }));
    await dialog.getByText(/^Tiden kan inte bli kortare än/).waitFor();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("21");
    await press(page, dialog.getByRole("button", { name: "Spara" }));
    await dialog.waitFor({ state: "detached" });
    await page.getByText(/yttrande inom 21, återkoppling inom 45/).waitFor();

    const chair = await openAs(browser, demo, "chair", new URL(page.url()).pathname);
    expect(await button(chair.page, "Ändra uppgifter").count()).toBe(0);
    await visit(chair.page, "/forum");
    expect(await button(chair.page, "Skapa forum").count()).toBe(0);
    await chair.done();
    await done();
  });
});
