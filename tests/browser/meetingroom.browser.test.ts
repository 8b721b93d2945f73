import type { Browser, Locator, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { inspect } from "../support/browser.inspect.ts";
import {
  elsewhere,
  type Heard,
  launchBrowser,
  leave,
  openAs,
  overhear,
  settled,
} from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { meetInDemo } from "../support/demoMeeting.ts";

const titles = ["Lägesrunda", "Övergången till årskurs 7", "Övriga frågor"] as const;
const about = { plannedMinutes: 10, description: "Underlag som alla har läst." };
const heard: Heard = { asked: new Set(), complaints: [] };

let demo: Demo;
let browser: Browser;
let meetingId: string;
let chair: Page;
let social: Page;
let school: Page;
let clinic: Page;

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  meetingId = (await meetInDemo(demo, titles, about)).id;
  chair = await enter("operativeChair");
  social = await enter("social");
  school = await enter("representative");
  clinic = await enter("clinic");
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

async function enter(person: DemoPersonKey): Promise<Page> {
  const { page } = await openAs(browser, demo, person, `/moten/${meetingId}/pagar`);
  // The clinic's network goes away: its browser complains of that.
  if (person !== "clinic") overhear(page, heard);
  return page;
}

const each = (see: (page: Page) => Promise<unknown>) => Promise.all([chair, social, school, clinic].map(see));

const heading = (page: Page, number: number) =>
  page.getByRole("heading", { level: 2, name: `§ ${number} ${titles[number - 1]}` });
const onAgenda = (page: Page, number: number) =>
  page.getByRole("button", { name: new RegExp(`§ ${number} ${titles[number - 1]}`) });
const press = (page: Page | Locator, name: string | RegExp) => page.getByRole("button", { name }).click();
const field = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name });
const shared = (page: Page) => field(page, "Delad anteckning");
const own = (page: Page) => field(page, "Er egen anteckning");
const conflict = (page: Page) => page.getByRole("region", { name: "Någon annan har sparat samtidigt" });
const saved = (page: Page) => page.getByText(/^Sparat \d\d\.\d\d$/).first();

/** Until the note that all share has these words on that page, whoever wrote them. */
async function reads(page: Page, ...words: readonly string[]): Promise<void> {
  await shared(page).waitFor();
  await page.waitForFunction((wanted) => {
    const texts = [...document.querySelectorAll("textarea")].map(({ value }) => value);
    return texts.some((text) => wanted.every((word) => text.includes(word)));
  }, words);
}

/** The chair takes everyone to an item. */
async function gather(number: number): Promise<void> {
  await onAgenda(chair, number).click();
  await press(chair, "Gå hit med alla");
  await heading(chair, number).waitFor();
}

const saves = (route: Route) => route.request().postDataJSON().operationName === "SaveNote";

describe("a meeting with four organizations, each in a window of its own", () => {
  it("shows who is here, and the same item to everyone at the same moment", async () => {
    await each((page) => page.getByText("Här nu:").waitFor());
    await each((page) => page.waitForFunction(() => document.querySelectorAll(".room-here li").length === 4));
    await gather(2);
    await each((page) => heading(page, 2).waitFor());
    await each((page) => page.getByText("0 av 10 min").waitFor());
    expect(await social.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  });

  it("lets one look at another item, and go back to the chair", async () => {
    await onAgenda(social, 3).click();
    await heading(social, 3).waitFor();
    expect(new URL(social.url()).searchParams.has("punkt")).toBe(true);
    await gather(1);
    await heading(clinic, 1).waitFor();
    await social.getByText(/Ordföranden är på § 1/).waitFor();
    expect(await heading(social, 3).isVisible()).toBe(true);
    await press(social, "Följ ordföranden igen");
    await heading(social, 1).waitFor();
  });

  it("R27 keeps each organization's own note to itself until the chair opens shared notes", async () => {
    await inspect(chair, "own notes");
    await own(school).fill("Bara skolan läser det här.");
    await saved(school).waitFor();
    await own(chair).waitFor();
    expect(await chair.getByText("Bara skolan läser").count()).toBe(0);
    expect(await own(chair).inputValue()).toBe("");
    expect(await shared(school).count()).toBe(0);

    await press(chair, "Öppna delade anteckningar");
    const dialog = chair.getByRole("alertdialog");
    await dialog.getByText(/varje myndighet tagit emot/).waitFor();
    await press(dialog, "Öppna delade anteckningar");
    await each((page) => shared(page).waitFor());
    expect(await shared(social).inputValue()).toBe("");

    await press(school, "Lägg in i den delade");
    await each((page) => reads(page, "Bara skolan läser det här."));
    expect(await own(school).inputValue()).toBe("");
  });

  it("does not take the page from under who writes, and says where the chair is", async () => {
    await shared(social).focus();
    await school.getByText(/^Socialtjänsten.* skriver …$/).waitFor();
    await gather(2);
    await heading(school, 2).waitFor();
    await social.getByText(/Ordföranden har gått till § 2/).waitFor();
    expect(await shared(social).evaluate((note) => note === document.activeElement)).toBe(true);
    await press(social, "Följ med");
    await heading(social, 2).waitFor();
  });

  it("shows both texts when two have written at once, and loses neither", async () => {
    // The school's save is on its way while the social services' comes first.
    const { promise: letGo, resolve: goOn } = Promise.withResolvers<void>();
    await school.route("**/graphql", async (route) => {
      if (saves(route)) await letGo;
      await route.continue();
    });
    await shared(school).fill("Skolan: mentorn ringer först.");
    await shared(social).fill("Socialtjänsten: mottagningen ringer först.");
    await saved(social).waitFor();
    await reads(chair, "mottagningen ringer först");
    goOn();

    const both = conflict(school);
    await both.getByText("Skolan: mentorn ringer först.").waitFor();
    await both.getByText("Socialtjänsten: mottagningen ringer först.").waitFor();
    expect(await shared(school).inputValue()).toBe("Skolan: mentorn ringer först.");
    expect(await shared(chair).inputValue()).toBe("Socialtjänsten: mottagningen ringer först.");
    await inspect(school, "a conflict");
    await school.unroute("**/graphql");

    await press(both, "Sätt ihop");
    await both.waitFor({ state: "hidden" });
    await each((page) => reads(page, "mentorn ringer först", "mottagningen ringer först"));
    await saved(school).waitFor();
  });

  it("keeps what is written without a network, also when the page is closed, and sends it after", async () => {
    const context = clinic.context();
    await context.setOffline(true);
    await shared(clinic).focus();
    await shared(clinic).press("ControlOrMeta+End");
    await clinic.keyboard.type("\nKliniken: vi tar emot samma vecka.");
    await clinic.getByText(/Ingen kontakt med navet/).waitFor();
    expect(await shared(chair).inputValue()).not.toContain("Kliniken");
    await context.setOffline(false);
    await each((page) => reads(page, "mentorn", "mottagningen", "Kliniken: vi tar emot samma vecka."));
    await saved(clinic).waitFor();

    await context.setOffline(true);
    await shared(clinic).press("ControlOrMeta+End");
    await clinic.keyboard.type("\nOch ringer tillbaka.");
    await clinic.getByText(/Ingen kontakt med navet/).waitFor();
    await clinic.close();
    await gather(3);
    await context.setOffline(false);
    clinic = await context.newPage();
    await clinic.goto(`/moten/${meetingId}/pagar`);
    await settled(clinic);
    await heading(clinic, 3).waitFor();
    await gather(2);
    await each((page) => reads(page, "samma vecka.", "Och ringer tillbaka."));
  });

  it("decides: the parties take their positions, and what is missing is said until nothing is", async () => {
    await heading(chair, 2).click();
    await chair.keyboard.press("b");
    await field(chair, /^Vad beslutas/).fill("Varje skola utser en mottagare.");
    await chair.getByRole("radio", { name: /Parterna tar ställning först/ }).press("Space");
    await field(chair, /^Vad innebär det för barn/).fill("Ingen elev byter skola utan att någon väntar.");
    await press(chair, "Föreslå beslutet");
    await each((page) => page.getByText("Varje skola utser en mottagare.").waitFor());
    await chair
      .getByText("Parten har inte tagit ställning: Socialtjänsten barn och unga Exempelby")
      .waitFor();

    await press(social, "Vår ståndpunkt");
    await social.getByText("Reservation", { exact: true }).click();
    await press(social, "Spara ståndpunkten");
    await social.getByText("Fyll i det här").waitFor();
    await field(social, /^Skäl/).fill("Vi vill börja med två skolor.");
    await press(social, "Spara ståndpunkten");
    await each((page) => page.getByText("Vi vill börja med två skolor.").waitFor());
    for (const page of [school, clinic]) {
      await press(page, "Vår ståndpunkt");
      await press(page, "Spara ståndpunkten");
    }
    await inspect(chair, "a proposed decision");
    await inspect(clinic, "a proposed decision for a party");
    await press(chair, "Fatta beslutet");
    await each((page) => page.getByText("Gäller", { exact: true }).waitFor());
  });

  it("gives a task and lifts the item, by single keys that can be turned off", async () => {
    await heading(chair, 2).click();
    await chair.keyboard.press("u");
    await field(chair, /^Vad ska göras/).fill("Skriva en mall för överlämning");
    await press(chair, /^Ansvarig organisation|Välj/);
    await chair.getByRole("option", { name: "Grundskolan Exempelby" }).click();
    const due = chair
      .getByRole("group", { name: /^Senast/ })
      .getByRole("spinbutton")
      .first();
    await due.focus();
    await chair.keyboard.type("20301220");
    await press(chair, "Lägg till uppgiften");
    await each((page) => page.getByText("Skriva en mall för överlämning").waitFor());

    await heading(chair, 2).click();
    await chair.keyboard.press("l");
    await field(chair, /^Vad frågar ni/).fill("Vem betalar mallen?");
    await inspect(chair, "a question to the forum above");
    await press(chair, "Lyft punkten");
    await each((page) => page.getByText("Vem betalar mallen?").waitFor());
    await each((page) => page.getByText("Till BUS-styrgrupp Exempelby").waitFor());

    await chair.getByText(/^Tangenterna b, u och l/).click();
    await heading(chair, 2).click();
    await chair.keyboard.press("b");
    expect(await field(chair, /^Vad beslutas/).count()).toBe(0);
  });

  it("ticks items off, notes who was there, and ends for everyone", async () => {
    await press(chair, "Klar");
    await each((page) => page.getByRole("button", { name: /^Behandlad § 2/ }).waitFor());
    await press(chair, "Gå vidare till § 3");
    await each((page) => heading(page, 3).waitFor());
    await press(chair, "Bordlägg");
    await press(chair.getByRole("dialog"), "Bordlägg");
    await each((page) => page.getByRole("button", { name: /^Bordlagd § 3/ }).waitFor());

    await press(chair, /Frånvarande.*Förskolan Exempelby|Förskolan Exempelby.*Frånvarande/);
    await chair.getByRole("option", { name: "Ersättare närvarande" }).click();
    for (const page of [social, school, clinic]) {
      const line = page.getByRole("listitem").filter({ hasText: "Förskolan Exempelby" });
      await line.getByText("Ersättare närvarande").waitFor();
    }

    await press(chair, "Avsluta mötet");
    const dialog = chair.getByRole("alertdialog");
    await dialog.getByText(/§ 1 Lägesrunda/).waitFor();
    await press(dialog, "Avsluta mötet");
    await each((page) => page.getByText(/^Mötet avslutades \d\d\.\d\d/).waitFor());
    const link = school.getByRole("link", { name: "Till anteckningarna" });
    expect(await link.getAttribute("href")).toBe(`/moten/${meetingId}/anteckningar`);
    await inspect(school, "a meeting that is over");
  });
});

it("asked nobody else for anything, and complained of nothing", () => {
  expect(elsewhere(heard, demo.url)).toEqual([]);
  expect(heard.complaints).toEqual([]);
});
