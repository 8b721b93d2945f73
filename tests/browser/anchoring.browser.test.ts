import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ObjectToAnchoringDocument } from "../../schema/generated/graphql.ts";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { mutationId } from "../support/app.ts";
import { inspect } from "../support/browser.inspect.ts";
import { tabTo } from "../support/browser.keyboard.ts";
import { launchBrowser, leave, openAs, openWindow, settled, visit } from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { type DecidedAnchoring, decideInDemo } from "../support/demoDecision.ts";

const school = "Grundskolan Exempelby";
const social = "Socialtjänsten barn och unga Exempelby";
const clinic = "Barn- och ungdomspsykiatrin Exempel";
const vacant = "Barn- och ungdomshabiliteringen Exempel";
const title = "Mottagare vid skolbyte";
const text = "Varje skola utser en mottagare vid skolbyte.";

let demo: Demo;
let browser: Browser;
let decided: DecidedAnchoring;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  decided = await decideInDemo(demo, title, text);
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

const addressOf = (party: string) => `/forankring/kvitto/${decided.receiptOf(party)}`;

/** A party's line on the anchoring's page. */
const line = (page: Page, party: string): Locator =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: party });

/** The anchoring in the list, among those of the demo's year. */
const inList = (page: Page): Locator => page.getByRole("article").filter({ hasText: title });

/** A party's line in it. */
const lineInList = (page: Page, party: string): Locator =>
  inList(page).getByRole("listitem").filter({ hasText: party });

/** What the focus is in, by the heading that names it. */
const focusedSection = (page: Page) =>
  page.evaluate(() => {
    const named = document.activeElement?.getAttribute("aria-labelledby");
    return named ? (document.getElementById(named)?.textContent ?? "") : "";
  });

describe("a party answers on the page that its mail leads to", () => {
  it("signs in there, and conveys and then anchors by the keyboard alone, seen in the chair's open list", async () => {
    const chair = await openAs(browser, demo, "operativeChair", "/forankring");
    const clinicLine = lineInList(chair.page, clinic);
    await clinicLine.getByText("Väntar").waitFor();

    const { page, context } = await openWindow(browser, demo.url, null, { width: 390, height: 844 });
    const { keyboard } = page;
    await page.goto(addressOf(clinic));
    const enter = page.getByRole("button", { name: "Gå in som Enhetschef, BUP" });
    await enter.waitFor();
    await tabTo(page, enter);
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe(addressOf(clinic));
    await page.getByText(text).waitFor();

    await tabTo(page, page.getByRole("radio", { name: "Möte" }));
    await keyboard.press("Space");
    await tabTo(page, page.getByRole("textbox", { name: /För vilka/ }));
    await keyboard.type("Alla behandlare");
    await tabTo(page, page.getByRole("button", { name: "Bekräfta att det är förmedlat" }));
    await keyboard.press("Enter");
    await clinicLine.getByText("Förmedlad").waitFor();
    await clinicLine.getByText(/Möte: Alla behandlare/).waitFor();

    const anchor = page.getByRole("button", { name: "Bekräfta att det är förankrat" });
    await anchor.waitFor();
    await expect.poll(() => focusedSection(page)).toBe("Förankra");
    await tabTo(page, anchor);
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Klart" }).waitFor();
    await clinicLine.getByText("Förankrad").waitFor();
    await inList(chair.page).getByText("1 av 8 parter har förankrat").waitFor();
    await context.close();
    await chair.done();
  });

  it("hears at the field why a day is refused, and loses nothing of what it wrote", async () => {
    const { page, done } = await openAs(browser, demo, "social", addressOf(social));
    await page.getByRole("radio", { name: "E-post" }).press("Space");
    await page.getByRole("textbox", { name: /För vilka/ }).fill("Alla enhetschefer");
    const year = page.getByRole("spinbutton", { name: /år/ });
    await year.press("ArrowDown");
    await page.getByRole("button", { name: "Bekräfta att det är förmedlat" }).press("Enter");
    await page.getByText("Välj dagen för mötet eller en senare dag.").waitFor();
    expect(await page.getByRole("textbox", { name: /För vilka/ }).inputValue()).toBe("Alla enhetschefer");
    expect(await page.getByRole("radio", { name: "E-post" }).isChecked()).toBe(true);
    await done();
  });

  it("objects with a reason, which the forum sees; a colleague's form says that somebody has answered", async () => {
    const own = await openAs(browser, demo, "representative", addressOf(school));
    const chair = await openAs(browser, demo, "operativeChair", `/forankring/${decided.id}`);
    await own.page.getByRole("button", { name: "Lämna en invändning" }).press("Enter");
    const reason = own.page.getByRole("textbox", { name: /Vad invänder ni/ });
    await reason.fill("Skolorna saknar tid för uppdraget.");

    // The same seat in another window, as a colleague would have it.
    const representative = await demo.as("representative");
    await representative.run(ObjectToAnchoringDocument, {
      input: {
        clientMutationId: mutationId(),
        id: decided.receiptOf(school),
        version: 1,
        reason: "Nämnden har inte beslutat.",
      },
    });
    await line(chair.page, school).getByText("Nämnden har inte beslutat.").first().waitFor();
    await own.page
      .getByText(/Någon annan i er organisation har redan svarat/)
      .first()
      .waitFor();
    expect(await reason.inputValue()).toBe("Skolorna saknar tid för uppdraget.");
    await own.done();
    await chair.done();
  });
});

describe("the chair", () => {
  it("sees who has nobody to answer, reminds, and keeps the focus where the button was", async () => {
    const { page, done } = await openAs(browser, demo, "operativeChair", "/forankring");
    await lineInList(page, vacant).getByText("Ingen kan svara").waitFor();
    const remind = inList(page).getByRole("button", { name: `Påminn ${social}` });
    await remind.press("Enter");
    await lineInList(page, social)
      .getByText(/^Påmind/)
      .waitFor();
    await remind.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Påmind/);
    await done();
  });

  it("finds the forum's open anchorings on its page, and from there all of them, filtered in the address", async () => {
    const { page, done } = await openAs(browser, demo, "operativeChair", `/forum/${decided.forumId}`);
    const section = page.getByRole("region", { name: "Förankring" });
    await section.getByRole("link", { name: title }).waitFor();
    await section.getByRole("link", { name: "Parternas svar" }).click();
    await page.getByRole("heading", { level: 1, name: "Förankring" }).waitFor();
    expect(new URL(page.url()).searchParams.get("forum")).toBe(decided.forumId);
    await page.getByRole("link", { name: title }).waitFor();
    await page.goto(`/forankring?forum=${decided.forumId}&show=closed`);
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("link", { name: title }).count()).toBe(0);
    await done();
  });
});

describe("nothing to stumble over, in both themes and at each width", () => {
  const places: readonly (readonly [DemoPersonKey, string, () => string])[] = [
    ["operativeChair", "the list", () => "/forankring?show=all"],
    ["operativeChair", "an anchoring", () => `/forankring/${decided.id}`],
    ["social", "a receipt to answer", () => addressOf(social)],
    ["orgadmin", "the list of an administrator", () => "/forankring"],
    ["operativeChair", "another's receipt", () => addressOf(vacant)],
  ];
  it.each(places)("%s: %s", async (person, name, path) => {
    const { page, done } = await openAs(browser, demo, person, path());
    await inspect(page, name);
    await done();
  });

  it("a receipt with the objection's form open", async () => {
    const { page, done } = await openAs(browser, demo, "social", addressOf(social));
    await page.getByRole("button", { name: "Lämna en invändning" }).press("Enter");
    await inspect(page, "objection");
    await visit(page, "/forankring/kvitto/0198c2a0-0000-7000-8000-000000000001");
    await inspect(page, "no such receipt");
    await done();
  });
});
