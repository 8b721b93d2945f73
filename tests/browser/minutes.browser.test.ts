import type { Browser, Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { playInDemo } from "../support/browser.demo.ts";
import { inspect, inspectOpen } from "../support/browser.inspect.ts";
import { tabTo } from "../support/browser.keyboard.ts";
import { openAs, openWindow, visit } from "../support/browser.ts";
import { day } from "../support/day.ts";
import type { Demo } from "../support/demo.ts";
import {
  type DemoMeeting,
  endInDemo,
  meetInDemo,
  proposeInDemo,
  takeInDemo,
  type Versioned,
} from "../support/demoMeeting.ts";
import { readPdf } from "../support/documents.ts";

const [school, social] = ["Grundskolan Exempelby", "Socialtjänsten barn och unga Exempelby"];
const text = "Varje skola utser en mottagare vid skolbyte.";
const note = "Gruppen gick igenom hur skolbyten har fungerat.";
const titles = ["Mottagare vid skolbyte", "Lägesrunda"];

let demo: Demo;
let browser: Browser;
playInDemo((...stage) => {
  [demo, browser] = stage;
});

/** A meeting that is over, with a decision taken under its first item. */
async function held(): Promise<{ meeting: DemoMeeting; decision: Versioned; path: string }> {
  const meeting = await meetInDemo(demo, titles);
  const decision = await proposeInDemo(demo, meeting.items[0] ?? "", text);
  await takeInDemo(demo, decision);
  await endInDemo(demo, meeting, note);
  return { meeting, decision, path: `/moten/${meeting.id}/anteckningar` };
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
/** The section of the minutes under a heading. */
const section = (page: Page, name: string | RegExp): Locator => page.getByRole("region", { name });
const firstItem = (page: Page) => section(page, /^§ 1 Mottagare/);

/** Where the minutes stand, by the step that is marked. */
const step = (page: Page, name: string) =>
  page.locator("li[aria-current=step]").filter({ hasText: name }).waitFor();

describe("minutes", () => {
  it("draft, shared, commented, signed by the chair and an adjuster of another party: each seen live", async () => {
    const { meeting, path } = await held();
    const registrar = await openAs(browser, demo, "registrar", "/moten");
    const ofMeeting = registrar.page.locator(`a[href="/moten/${meeting.id}"]`);
    expect(await ofMeeting.count()).toBe(0);
    const writer = await openAs(browser, demo, "coordinator", path);
    const reader = await openAs(browser, demo, "representative", path);
    await reader.page.getByText("Mötet har inga anteckningar än").waitFor();

    await writer.page.getByRole("radio", { name: "Protokoll" }).press("Space");
    await press(writer.page, "Skapa anteckningar");
    await step(writer.page, "Utkast");
    await writer.page.getByText("Utkast – bara din organisation ser det.").waitFor();
    await writer.page.getByRole("heading", { level: 1, name: /^Protokoll/ }).waitFor();
    await firstItem(writer.page).getByText(note).waitFor();
    await firstItem(writer.page).getByText(text).waitFor();
    await inspect(writer.page, "draft");
    // Nobody else sees more of a draft than who writes it; a page that an earlier change has fetched anew tells that too.
    await visit(reader.page, path);
    await reader.page.getByText(/skriver anteckningarna/).waitFor();
    expect(await reader.page.getByText(note).count()).toBe(0);

    await firstItem(writer.page)
      .getByRole("button", { name: /^Ändra/ })
      .click();
    const field = writer.page.getByRole("textbox", { name: /^Text till § 1/ });
    await field.fill(`${note} Alla skolor svarade.`);
    await press(writer.page, "Spara");
    await field.waitFor({ state: "detached" });
    await firstItem(writer.page).getByText("Alla skolor svarade.").waitFor();

    await press(writer.page, "Välj justerare");
    const choice = writer.page.getByRole("dialog");
    await choice.getByRole("button", { name: "Spara val" }).click();
    await choice.getByText("Minst en justerare behöver komma från en annan part än ordföranden.").waitFor();
    await choice.getByText(new RegExp(`^${school}:`)).click();
    await inspectOpen(writer.page, "choosing adjusters", "[role=dialog]");
    await choice.getByRole("button", { name: "Spara val" }).click();
    await section(writer.page, "Justering").getByText(school).waitFor();

    await press(writer.page, "Dela för synpunkter");
    const sharing = writer.page.getByRole("alertdialog");
    await sharing.getByText(social).waitFor();
    await sharing.getByText(/går inte att ta tillbaka/).waitFor();
    await inspectOpen(writer.page, "sharing", "[role=alertdialog]");
    await sharing.getByRole("button", { name: "Dela för synpunkter" }).click();
    await step(writer.page, "Delad");

    // Where nothing could be read the text now stands, without anybody asking for it.
    await step(reader.page, "Delad");
    await firstItem(reader.page).getByText("Alla skolor svarade.").waitFor();
    await firstItem(reader.page)
      .getByRole("button", { name: /^Lämna synpunkt på § 1/ })
      .click();
    const commenting = reader.page.getByRole("dialog");
    await commenting.getByRole("textbox").fill("Två skolor saknades.");
    await commenting.getByRole("button", { name: "Lämna synpunkt" }).click();
    await firstItem(writer.page).getByText("Två skolor saknades.").waitFor();
    await inspect(reader.page, "shared");

    // A registrar of a member finds the meeting in the open list, and reads; what the members say of it is not there.
    await ofMeeting.waitFor();
    await visit(registrar.page, path);
    await step(registrar.page, "Delad");
    await firstItem(registrar.page).getByText("Alla skolor svarade.").waitFor();
    expect(await registrar.page.getByText("Två skolor saknades.").count()).toBe(0);
    const acts = /^(Ändra|Lämna synpunkt|Justera|Välj justerare|Dela för synpunkter)/;
    expect(await registrar.page.getByRole("button", { name: acts }).count()).toBe(0);
    await inspect(registrar.page, "shared, as a registrar");

    await press(reader.page, "Justera");
    await reader.page.getByRole("alertdialog").getByText(school).waitFor();
    await reader.page.getByRole("alertdialog").getByRole("button", { name: "Justera" }).click();
    await section(writer.page, "Justering").getByText("Ordföranden har inte justerat än.").waitFor();

    const chair = await openAs(browser, demo, "operativeChair", "/");
    await chair.page.locator(`a[href="${path}"]`).filter({ hasText: "Justera anteckningarna" }).click();
    await chair.page.getByRole("heading", { level: 1, name: /^Protokoll/ }).waitFor();
    await press(chair.page, "Justera");
    await chair.page.getByRole("alertdialog").getByRole("button", { name: "Justera" }).click();
    for (const { page } of [chair, writer, reader, registrar]) {
      await step(page, "Justerad");
      expect(await page.getByRole("button", { name: /^Ändra|^Lämna synpunkt/ }).count()).toBe(0);
    }

    await press(chair.page, "Gör tillägg");
    await chair.page.getByRole("dialog").getByRole("textbox").fill("Mötet slutade 14.30.");
    await chair.page.getByRole("dialog").getByRole("button", { name: "Lägg till" }).click();
    await section(reader.page, "Tillägg").getByText("Mötet slutade 14.30.").waitFor();
    await inspect(reader.page, "adopted");
    for (const { done } of [writer, reader, chair, registrar]) await done();
  });

  it("two write the same text: both texts stand, and what is kept is what somebody chose", async () => {
    const { path } = await held();
    const one = await openAs(browser, demo, "coordinator", path);
    await press(one.page, "Skapa anteckningar");
    await step(one.page, "Utkast");
    const other = await openAs(browser, demo, "operativeChair", path);
    const fieldOf = ({ page }: { page: Page }) => page.getByRole("textbox", { name: /^Text till § 1/ });
    for (const { page } of [one, other]) {
      await firstItem(page)
        .getByRole("button", { name: /^Ändra/ })
        .click();
    }
    await fieldOf(one).fill("Så skrev samordnaren.");
    await fieldOf(other).fill("Så skrev ordföranden.");
    await press(other.page, "Spara");

    const conflict = one.page.getByRole("alert", { name: "Någon annan har ändrat texten medan du skrev" });
    await conflict.getByText("Så skrev samordnaren.").waitFor();
    await conflict.getByText("Så skrev ordföranden.").waitFor();
    await inspect(one.page, "conflict");
    await press(one.page, "Spara");
    await conflict.waitFor();
    expect(await fieldOf(one).inputValue()).toBe("Så skrev samordnaren.");
    await conflict.getByRole("button", { name: "Behåll min text" }).click();
    await conflict.waitFor({ state: "detached" });
    await press(one.page, "Spara");
    await firstItem(other.page).getByText("Så skrev samordnaren.").waitFor();
    for (const { done } of [one, other]) await done();
  });

  it("come as a PDF and a Word file in both languages, and on paper in the same order without the menu", async () => {
    const { path } = await held();
    const { page, done } = await openAs(browser, demo, "coordinator", path);
    await press(page, "Skapa anteckningar");
    await step(page, "Utkast");
    await page.getByRole("link", { name: "Parternas svar" }).waitFor();
    const files = [
      ["Svenska: PDF", "application/pdf", "%PDF-"],
      ["Engelska: PDF", "application/pdf", "%PDF-"],
      ["Svenska: Word", "wordprocessingml", "PK"],
      ["Engelska: Word", "wordprocessingml", "PK"],
    ] as const;
    const bodies: Buffer[] = [];
    for (const [name, type, start] of files) {
      const href = await page.getByRole("link", { name }).getAttribute("href");
      const answer = await page.request.get(href ?? "");
      expect(answer.status(), name).toBe(200);
      expect(answer.headers()["content-type"], name).toContain(type);
      const body = await answer.body();
      expect(body.subarray(0, start.length).toString(), name).toBe(start);
      bodies.push(body);
    }
    const [pdf, english] = await Promise.all(bodies.slice(0, 2).map((body) => readPdf(body)));
    expect(pdf?.text).toContain("Minnesanteckningar");
    expect(english?.language).toMatch(/^en/);

    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByText("UTKAST – inte justerat").isVisible()).toBe(true);
    const shown = await page.locator("main :is(h1, h2, h3)").filter({ visible: true }).allInnerTexts();
    expect(shown.length).toBeGreaterThan(4);
    // The PDF's headings in its order; a heading of the page may hold more, such as a link.
    const order = ["Närvaro", "§ 1 Mottagare vid skolbyte", "Beslut § 1:1", "§ 2 Lägesrunda"];
    expect(shown.slice(1).filter((heading) => order.includes(heading))).toEqual(order);
    const places = order.map((heading) => pdf?.text.indexOf(heading) ?? -1);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await done();
  });
});

describe("a decision", () => {
  let meeting: DemoMeeting;
  let decision: Versioned;
  beforeEach(async () => {
    meeting = await meetInDemo(demo, titles);
    decision = await proposeInDemo(demo, meeting.items[0] ?? "", text);
  });

  it("by the keyboard alone: found in what waits, a position given, seen by another, and read when taken", async () => {
    const other = await openAs(browser, demo, "social", `/beslut/${decision.id}`);
    const { page, done } = await openAs(browser, demo, "representative", "/");
    const { keyboard } = page;
    // Others of the same wording may wait as well: the address tells which.
    const link = page.locator(`a[href="/beslut/${decision.id}"]`).first();
    await link.waitFor();
    await tabTo(page, link);
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Beslut § 1:1" }).waitFor();
    await page.getByRole("radio", { name: "Reservation" }).waitFor();
    await tabTo(page, page.getByRole("radio", { name: /^Enig$/ }));
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await tabTo(page, page.getByRole("button", { name: "Spara ståndpunkten" }));
    await keyboard.press("Enter");
    // A reservation says why.
    await page.getByText("Fyll i det här").first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await keyboard.type("Vi saknar tid för uppdraget.");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    const table = (at: Page) => at.getByRole("grid", { name: "Parternas ställningstaganden" });
    await table(page).getByText("Vi saknar tid för uppdraget.").waitFor();
    await table(other.page).getByRole("row", { name: school }).getByText("Reservation").waitFor();
    await page.getByRole("heading", { name: "Ändra er ståndpunkt" }).waitFor();

    for (const [person, party] of [
      ["social", social],
      ["clinic", "Barn- och ungdomspsykiatrin Exempel"],
    ] as const) {
      const window =
        person === "social" ? other : await openAs(browser, demo, person, `/beslut/${decision.id}`);
      await window.page.getByRole("radio", { name: /^Enig$/ }).press("Space");
      await window.page.getByRole("button", { name: "Spara ståndpunkten" }).press("Enter");
      const row = table(window.page).getByRole("row", { name: party });
      await row.getByText("Enig", { exact: true }).waitFor();
      if (window !== other) await window.done();
    }
    await page.getByText("Ordföranden kan fatta beslutet vid mötet.").waitFor();
    await done();
    await other.done();
  });

  it("taken: who was not there, its anchoring, its meeting; found in the list by forum and state", async () => {
    await takeInDemo(demo, decision);
    const { page, done } = await openAs(browser, demo, "operativeChair", `/beslut/${decision.id}`);
    await section(page, "Parternas ställningstaganden")
      .getByRole("heading", { name: /Var inte med/ })
      .waitFor();
    await section(page, "Förankring").getByRole("link", { name: "Parternas svar" }).waitFor();
    await page.getByText("Ingen elev byter skola utan att någon väntar.").waitFor();
    await inspect(page, "a decision in effect");
    await page.getByRole("link", { name: /^Ordinarie/ }).click();
    await page.waitForURL(`**/moten/${meeting.id}`);

    await visit(page, `/beslut?forum=${meeting.forumId}&status=IN_EFFECT`);
    const rows = page.getByRole("grid", { name: "Beslut" }).getByRole("row", { name: new RegExp(text) });
    await rows.first().waitFor();
    await inspect(page, "the list");
    // A forum that decides nothing: it is not there.
    await visit(page, "/beslut?forum=0198c2a0-0000-7000-8000-000000000001");
    await page.getByText("Inga beslut passar filtret").waitFor();
    await inspect(page, "nothing found");
    await visit(page, `/forum/${meeting.forumId}`);
    await section(page, "Beslut i kraft").getByRole("link", { name: text }).first().waitFor();
    await done();
  });

  it("is reviewed when its day has come, by those who lead the forum", async () => {
    const reviewOn = day(20);
    const reviewed = await proposeInDemo(demo, meeting.items[1] ?? "", "Gruppen prövar en gemensam dag.", {
      reviewOn,
    });
    await takeInDemo(demo, reviewed);
    await demo.hub.system.em.fork().execute(
      `insert into hub_clock ("only", shift) values (true, '21 days')
         on conflict ("only") do update set shift = excluded.shift`,
    );
    // A new window: nobody tells an open one that the time has been moved.
    const { page, context } = await openWindow(browser, demo.url, await demo.token("coordinator"));
    await visit(page, "/beslut?due=true");
    await page.getByText("Dags att följa upp").first().waitFor();
    await page.getByRole("row", { name: /gemensam dag/ }).click();
    await page.getByRole("heading", { level: 1, name: "Beslut § 2:1" }).waitFor();
    await inspect(page, "due for review");
    await page
      .getByRole("textbox", { name: /Vad ledde beslutet till/ })
      .fill("Dagen är prövad på tre skolor.");
    await press(page, "Spara uppföljningen");
    await section(page, "Uppföljning").getByText("Dagen är prövad på tre skolor.").waitFor();
    await page.getByText("Uppföljt", { exact: true }).first().waitFor();
    await context.close();
  });
});
