import { mkdirSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, leave, openWindow, settled, visit } from "../support/browser.ts";
import { day } from "../support/day.ts";
import { type Demo, startDemo } from "../support/demo.ts";

const title = "Remiss till BUP får inget besked tillbaka";
const clinicName = "Barn- och ungdomspsykiatrin Exempel";
const texts = {
  description:
    "När skolan har remitterat får ingen veta om remissen har kommit fram eller vem som svarar. Det har hänt vid fem tillfällen i höst, och skolan planerar stödet utan att veta vad vården gör.",
  reply:
    "Vi bekräftar remisser till vårdnadshavare men har ingen rutin för att svara skolan. Vi behöver veta vart svaret ska gå.",
  question: "Vem äger rutinen för besked om remisser, och från vilket datum gäller den?",
  tried: "Enheterna har gjort en gemensam mall, men den gäller bara på prov och bara två skolor.",
  answer: "BUP äger rutinen. Besked lämnas till skolans gemensamma brevlåda inom tio arbetsdagar.",
  addition: "Brevlådan finns från månadsskiftet.",
  measure: "Rutin för besked inom tio arbetsdagar",
  feedback: "BUP lämnar besked om remisser till skolans brevlåda inom tio arbetsdagar.",
  comment: "Beskeden kommer fram.",
};

let demo: Demo;
let browser: Browser;
/** Open all the way, each in a window of its own but the coordinator's two. */
const pages = {} as Record<"school" | "clinic" | "coordinator" | "list" | "chair", Page>;
/** Which page was not loaded anew: a mark that a reload wipes out. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => "marked" in window);

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

/** By the cards that the demo shows to whoever is signed out. */
async function signIn(role: string): Promise<Page> {
  // High enough that nothing scrolls: a list to choose from closes when the page does.
  const { page } = await openWindow(browser, demo.url, null, { height: 1400 });
  await page.goto("/");
  await page.getByRole("button", { name: `Gå in som ${role}` }).click();
  await settled(page);
  await mark(page);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const field = (page: Page, name: string) => page.getByRole("textbox", { name });
const panel = (page: Page, name: string) => page.getByRole("form", { name });
const history = (page: Page, what: string | RegExp) =>
  page.getByRole("list", { name: "Händelser" }).getByRole("listitem").filter({ hasText: what });
const heading = (page: Page) => page.locator(".page-heading");
const submit = (form: Locator, name: string | RegExp) => form.getByRole("button", { name }).click();

/** What has the focus, its text, and where in it one is. */
const typing = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    if (!(at instanceof HTMLTextAreaElement)) return null;
    return { label: at.labels[0]?.textContent ?? null, text: at.value, caret: at.selectionStart };
  });

/** For the README; not in an ordinary run, which leaves the tree as it is. */
async function picture(page: Page, name: string, height: number): Promise<void> {
  if (!process.env.PICTURES) return;
  const messages = page.getByRole("region", { name: "Meddelanden" }).getByRole("button", { name: "Stäng" });
  while ((await messages.count()) > 0) await messages.first().click();
  await page.mouse.move(0, 0);
  await page.setViewportSize({ width: 1280, height });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => document.fonts.ready);
  mkdirSync("docs/pictures", { recursive: true });
  await page.screenshot({ path: `docs/pictures/${name}.png`, animations: "disabled", caret: "hide" });
}

describe("a deficiency climbs the ladder and comes back, live in four windows", () => {
  it("lets each role in by its card", async () => {
    [pages.school, pages.clinic, pages.coordinator, pages.chair] = await Promise.all([
      signIn("Rektor, grundskolan"),
      signIn("Enhetschef, BUP"),
      signIn("Samordnare, BUS"),
      signIn("Förvaltningschef, social"),
    ]);
    pages.list = await pages.coordinator.context().newPage();
    await visit(pages.list, "/brister");
    await mark(pages.list);
  });

  it("school reports; it stands in the coordinator's and the clinic's open pages", async () => {
    const { school, coordinator, list, clinic } = pages;
    await school.getByRole("link", { name: "Rapportera en brist" }).click();
    await field(school, "Vad brister?").fill(title);
    await field(school, "Beskriv vad som händer").fill(texts.description);
    await button(school, /Kategori/).click();
    await school.getByRole("option", { name: "Informationsöverföring" }).click();
    await school.getByRole("listbox").waitFor({ state: "detached" });
    const concerned = school.getByRole("combobox", { name: /Vilka organisationer/ });
    await concerned.fill(clinicName);
    await school.getByRole("option", { name: clinicName }).click();
    await concerned.press("Escape");
    await school.getByText(/Går till BUS operativ grupp Exempelby/).waitFor();
    await school.getByText("Jag intygar att ingen enskild person").click();
    await picture(school, "report", 1130);
    await button(school, "Rapportera bristen").click();
    await school.getByRole("heading", { level: 1, name: title }).waitFor();
    await heading(school).getByText("Rapporterad").waitFor();
    await mark(school);

    await list.getByRole("row", { name: title }).waitFor();
    await coordinator.getByRole("link", { name: new RegExp(`Bekräfta mottagande.*${title}`) }).waitFor();
    await clinic.getByRole("link", { name: new RegExp(`Yttra er.*${title}`) }).waitFor();
  });

  it("coordinator acknowledges; the school sees it where it writes, and goes on writing", async () => {
    const { school, coordinator, list } = pages;
    await button(school, "Ta tillbaka").click();
    const reason = field(school, "Varför tar du tillbaka bristen?");
    await reason.pressSequentially("Vi kan kanske lösa det");
    const before = await typing(school);
    expect(before?.text).toBe("Vi kan kanske lösa det");

    await coordinator.getByRole("link", { name: new RegExp(`Bekräfta mottagande.*${title}`) }).click();
    await button(coordinator, "Bekräfta mottagande").click();
    await button(coordinator, "Börja handlägga").click();
    await heading(school).getByText("Under handläggning").waitFor();
    await history(school, "Mottagandet bekräftat").waitFor();
    await list.getByRole("row", { name: title }).getByText("Under handläggning").waitFor();

    expect(await typing(school)).toEqual(before);
    await school.keyboard.type(" själva");
    expect((await typing(school))?.text).toBe("Vi kan kanske lösa det själva");
    await submit(panel(school, "Ta tillbaka"), "Avbryt");
  });

  it("clinic replies; the school reads it", async () => {
    const { school, clinic, coordinator } = pages;
    await clinic.getByRole("link", { name: new RegExp(`Yttra er.*${title}`) }).click();
    await button(clinic, "Yttra er").click();
    await field(clinic, "Er organisations syn").fill(texts.reply);
    await submit(panel(clinic, "Yttra er"), "Yttra er");
    await school.getByText(texts.reply).waitFor();
    await coordinator.getByText(texts.reply).waitFor();
  });

  it("coordinator raises the question; it waits in the chair's open overview", async () => {
    const { coordinator, chair, school, list } = pages;
    await button(coordinator, "Lyft till BUS-styrgrupp Exempelby").click();
    const form = panel(coordinator, "Lyft frågan");
    await field(coordinator, "Fråga").fill(texts.question);
    await field(coordinator, "Vad har prövats?").fill(texts.tried);
    await submit(form, "Lyft till BUS-styrgrupp Exempelby");
    await chair.getByRole("link", { name: new RegExp(`Ta emot eller återvisa frågan.*${title}`) }).waitFor();
    await list.getByRole("row", { name: title }).getByText("BUS-styrgrupp Exempelby").waitFor();
    await heading(school).getByText("BUS-styrgrupp Exempelby").waitFor();
    await picture(chair, "overview", 820);
  });

  it("chair accepts and answers; what it is asked is all that it sees of the matter", async () => {
    const { chair, coordinator, list, school } = pages;
    await chair.getByRole("link", { name: new RegExp(`Ta emot eller återvisa frågan.*${title}`) }).click();
    await chair.getByText(texts.question).waitFor();
    expect(await chair.getByRole("link", { name: "Till bristen" }).count()).toBe(0);
    await button(chair, "Ta emot frågan").click();
    await history(school, "Lyft fråga mottagen").waitFor();
    await list.getByRole("tab", { name: "Trappa" }).click();
    await list
      .getByRole("list", { name: /Öppna brister/ })
      .getByText(title)
      .waitFor();
    await picture(list, "ladder", 930);

    await button(chair, "Besvara").click();
    await field(chair, "Svar till BUS operativ grupp Exempelby").fill(texts.answer);
    await submit(panel(chair, "Besvara"), "Besvara");
    await coordinator.getByText(texts.answer).waitFor();
    await button(coordinator, "Förmedla svaret").waitFor();
  });

  it("coordinator conveys the answer, decides a measure and gives feedback; each reaches the school", async () => {
    const { coordinator, school } = pages;
    await button(coordinator, "Förmedla svaret").click();
    await field(coordinator, "Tillägg till svaret").fill(texts.addition);
    await submit(panel(coordinator, "Förmedla svaret"), "Förmedla svaret");
    await school.getByText(texts.answer).waitFor();
    await school.getByText(texts.addition).waitFor();

    await button(coordinator, "Besluta om åtgärder").click();
    const form = panel(coordinator, "Besluta om åtgärder");
    await field(coordinator, "Vad ska göras?").fill(texts.measure);
    const owner = form.getByRole("combobox", { name: "Ansvarig organisation" });
    await owner.fill(clinicName);
    await coordinator.getByRole("option", { name: clinicName }).click();
    await typeDay(coordinator, form);
    await submit(form, "Besluta om åtgärder");
    await school.getByText(texts.measure).first().waitFor();
    await heading(school).getByText("Åtgärder beslutade").waitFor();
    await picture(coordinator, "deficiency", 1000);

    await button(coordinator, "Återkoppla").click();
    await field(coordinator, "Svar till den som rapporterade").fill(texts.feedback);
    await submit(panel(coordinator, "Återkoppla"), "Återkoppla");
    await school.getByText(texts.feedback).waitFor();
  });

  it("school gives its verdict; it is closed everywhere", async () => {
    const { school, coordinator, clinic, list, chair } = pages;
    await button(school, "Bedöm återkopplingen").click();
    await school.getByRole("radio", { name: "Löst", exact: true }).check({ force: true });
    await field(school, "Kommentar").fill(texts.comment);
    await submit(panel(school, "Bedöm återkopplingen"), "Bedöm återkopplingen");
    for (const page of [school, coordinator, clinic]) {
      await heading(page).getByText("Avslutad").waitFor();
    }
    await list.getByText(title).waitFor({ state: "detached" });
    await heading(chair).getByText("Svaret förmedlat").waitFor();
  });

  it("did it all without loading a page anew", async () => {
    expect(await Promise.all(Object.values(pages).map(isMarked))).toEqual([true, true, true, true, true]);
  });
});

/** A month from now, typed in the date's segments. */
async function typeDay(page: Page, form: Locator): Promise<void> {
  await form.getByRole("spinbutton").first().click();
  await page.keyboard.type(day(30).replaceAll("-", ""));
}
