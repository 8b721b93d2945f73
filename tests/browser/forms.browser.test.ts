import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { inspectOpen } from "../support/browser.inspect.ts";
import {
  elsewhere,
  type Heard,
  launchBrowser,
  leave,
  openWindow,
  overhear,
  settled,
  signIn,
  visit,
} from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";

/** High enough that nothing scrolls: what has been opened closes when the page does. */
const narrow = { width: 320, height: 2000 };

let demo: Demo;
let browser: Browser;
let context: BrowserContext;
const heard: Heard = { asked: new Set(), complaints: [] };

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  const window = await openWindow(browser, demo.url, null, narrow);
  context = window.context;
  await window.page.close();
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

/** Someone looks at a page, in the one window of this file, which has the client's code already. */
async function look(person: DemoPersonKey, path: string, see: (page: Page) => Promise<void>): Promise<void> {
  await signIn(context, demo.url, await demo.token(person));
  const page = await context.newPage();
  overhear(page, heard);
  await visit(page, path);
  await see(page);
  await page.close();
}

interface Acting {
  readonly id: string;
  readonly allowedActions: readonly string[];
}
interface Answer {
  readonly deficiencies: {
    readonly edges: readonly {
      readonly node: Acting & Record<"escalations" | "transfers" | "activities", readonly Acting[]>;
    }[];
  };
  readonly overview: { readonly waiting: readonly { readonly escalation: Acting | null }[] };
}

/** Done by the press alone, or on a page of its own: no form opens. */
const steps = new Set([
  "deficiency.edit",
  "deficiency.report",
  "deficiency.acknowledge",
  "deficiency.startHandling",
  "escalation.accept",
  "transfer.accept",
  "transfer.withdraw",
  "activity.start",
  "activity.finish",
  "activity.unblock",
]);

/** The pages where this person may do something with a form, by address, with what. */
async function pagesOf(person: DemoPersonKey): Promise<[path: string, acts: string[]][]> {
  const client = await demo.as(person);
  const { data } = await client.ask<Answer, object>(
    `{ deficiencies(first: 100) { edges { node { id allowedActions escalations { id allowedActions }
         transfers { id allowedActions } activities { id allowedActions } } } }
       overview { waiting { escalation { id allowedActions } } } }`,
  );
  const actsOf = (noun: string, all: readonly Acting[]) =>
    all
      .flatMap(({ allowedActions }) => allowedActions.map((act) => `${noun}.${act}`))
      .filter((act) => !steps.has(act));
  const matters = (data?.deficiencies.edges ?? []).map(({ node }): [string, string[]] => [
    `/brister/${node.id}`,
    [
      ...actsOf("deficiency", [node]),
      ...actsOf("escalation", node.escalations),
      ...actsOf("transfer", node.transfers),
      ...actsOf("activity", node.activities),
    ],
  ]);
  const questions = (data?.overview.waiting ?? []).flatMap(({ escalation }): [string, string[]][] =>
    escalation ? [[`/lyft/${escalation.id}`, actsOf("escalation", [escalation])]] : [],
  );
  return [...questions, ...matters];
}

/** The forms that have been opened, by their headings. */
const opened = new Set<string>();

/** Sends a form empty, so that its faults show too; not one that may be empty. */
async function refuse(form: Locator): Promise<void> {
  if ((await form.getByText("(obligatoriskt)").count()) === 0) return;
  await form.locator("button[type=submit]").click();
  await form.locator("[aria-invalid=true]:focus, [data-invalid=true] :focus").first().waitFor();
}

/** A list to choose from opens when its field gets the focus, and covers what stands below. */
async function closeList(page: Page, dialog?: Locator): Promise<void> {
  // Without a list it would close the dialog.
  if (!dialog || (await page.getByRole("listbox").count()) > 0) await page.keyboard.press("Escape");
  await page.getByRole("listbox").waitFor({ state: "detached" });
}

const pressed = new Set<string>();

/** Opens every form of the page that none before had, and inspects it. */
async function inspectForms(page: Page): Promise<void> {
  const groups = page.getByRole("group").filter({ has: page.locator("> .button-row") });
  for (const group of await groups.all()) {
    const about = (await group.getAttribute("aria-label"))?.replace(/^Åtgärden .*/, "Åtgärden");
    const verbs = await group.locator("> .button-row > button[aria-expanded]").allTextContents();
    for (const verb of verbs) {
      if (pressed.has(`${about}: ${verb}`)) continue;
      pressed.add(`${about}: ${verb}`);
      await group.getByRole("button", { name: verb, exact: true, expanded: false }).click();
      const form = group.getByRole("form");
      const name = `${about}: ${await form.getAttribute("aria-label")}`;
      opened.add(name);
      await closeList(page);
      await refuse(form);
      await closeList(page);
      await inspectOpen(page, name, ".action-panel");
      await inspectCalendar(page, form);
      await form.getByRole("button", { name: "Avbryt", exact: true }).click();
      await form.waitFor({ state: "detached" });
    }
  }
}

async function inspectCalendar(page: Page, form: Locator): Promise<void> {
  const opener = form.getByRole("button", { name: /kalendern/ });
  if (opened.has("calendar") || (await opener.count()) === 0) return;
  opened.add("calendar");
  await opener.first().click();
  await page.getByRole("grid").waitFor();
  await inspectOpen(page, "calendar", ".popover");
  await page.keyboard.press("Escape");
  await page.getByRole("grid").waitFor({ state: "detached" });
}

describe("whatever opens: axe in both themes, nothing cut off at 320 px", () => {
  it("menus and lists to choose from", () =>
    look("coordinator", "/brister", async (page) => {
      for (const name of ["Utseende och språk", /^Konto/]) {
        await page.getByRole("button", { name }).click();
        await page.getByRole("menu").waitFor();
        await inspectOpen(page, `menu ${name}`, "[role=menu]");
        await page.keyboard.press("Escape");
        await page.getByRole("menu").waitFor({ state: "detached" });
      }
      await page.getByRole("button", { name: "Meny" }).click();
      await page.getByRole("navigation", { name: "Huvudmeny" }).waitFor();
      await inspectOpen(page, "main menu");
      await page.getByRole("button", { name: "Meny" }).click();
      await page.getByRole("button", { name: /Status/ }).click();
      await page.getByRole("option", { name: "Återkopplad" }).waitFor();
      await inspectOpen(page, "filter");
      await page.getByRole("option", { name: "Återkopplad" }).click();
      await page.getByRole("button", { name: "Rensa filter" }).waitFor();
      await settled(page);
      await inspectOpen(page, "list with a filter");
    }));

  it("the report, with its faults", () =>
    look("school", "/brister/ny", async (page) => {
      const { height = 0 } = (await page.getByRole("textbox", { name: /Beskriv/ }).boundingBox()) ?? {};
      expect(height, "as many lines as the form says").toBeGreaterThan(140);
      await page.getByRole("button", { name: "Fler uppgifter" }).click();
      await page.getByRole("button", { name: "Rapportera bristen" }).click();
      await page.locator("[aria-invalid=true]:focus").waitFor();
      await inspectOpen(page, "report with faults");
      await page.getByRole("button", { name: /Kategori/ }).click();
      await page.getByRole("listbox").waitFor();
      await inspectOpen(page, "report, category open");
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor({ state: "detached" });
      await page.getByRole("combobox", { name: /Vilka organisationer/ }).click();
      await page.getByRole("option").first().waitFor();
      await inspectOpen(page, "report, organizations open", ".popover");
      await page.getByRole("option").first().click();
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor({ state: "detached" });
      await inspectOpen(page, "report, organization chosen");
    }));

  it("every form of a matter, a question and a measure, with its faults", async () => {
    const known = new Set<string>();
    for (const person of [
      "coordinator",
      "school",
      "clinic",
      "operativeChair",
      "chair",
      "sspfLead",
      "regional",
    ] as const) {
      const pages = (await pagesOf(person)).filter(([, acts]) => {
        const isNew = acts.some((act) => !known.has(act));
        for (const act of acts) known.add(act);
        return isNew;
      });
      const [first] = pages;
      if (!first) continue;
      await look(person, first[0], async (page) => {
        for (const [path] of pages) {
          if (path !== first[0]) await visit(page, path);
          await inspectForms(page);
        }
      });
    }
  });

  it("a proposal to move a matter, in the forum it would come to", () =>
    look("coordinator", "/", async (page) => {
      await page.getByRole("link", { name: /Ta emot eller återvisa bristen/ }).click();
      await page.getByRole("heading", { name: "Föreslås flyttas hit" }).waitFor();
      await settled(page);
      await inspectForms(page);
    }));

  it("opened every form that there is", () => {
    const matter = "Det du kan göra";
    const question = `${matter} med frågan`;
    expect([...opened].sort()).toEqual(
      [
        "calendar",
        `${matter}: Avsluta med motivering`,
        `${matter}: Be er representant lyfta`,
        `${matter}: Bedöm återkopplingen`,
        `${matter}: Besluta om åtgärder`,
        `${matter}: Föreslå överflyttning`,
        `${matter}: Lyft frågan`,
        `${matter}: Ta tillbaka`,
        `${matter}: Yttra er`,
        `${matter}: Återkoppla`,
        `${question}: Besvara`,
        `${question}: Förmedla svaret`,
        `${question}: Lyft vidare`,
        `${question}: Ta tillbaka frågan`,
        `${question}: Återvisa`,
        `${matter} med överflyttningen: Återvisa`,
        "Åtgärden: Avbryt åtgärden",
        "Åtgärden: Kontrollera effekten",
        "Åtgärden: Markera som blockerad",
      ].sort(),
    );
  });

  it("the dialogs of a forum and its members, with their faults", async () => {
    for (const [person, onPage, onMembers] of [
      ["admin", ["Ändra uppgifter"], ["Bjud in organisation", /^Lägg till plats/]],
      ["orgadmin", [], ["Tillsätt", "Lämna forumet"]],
    ] as const) {
      await look(person, "/forum", async (page) => {
        if (person === "admin") await inspectDialog(page, "Skapa forum");
        await page.getByRole("row", { name: /BUS operativ grupp Exempelby/ }).click();
        for (const button of onPage) await inspectDialog(page, button);
        await page.getByRole("tab", { name: "Medlemmar" }).click();
        for (const button of onMembers) await inspectDialog(page, button);
      });
    }
  });

  it("a message that it is done", () =>
    look("coordinator", "/", async (page) => {
      await page
        .getByRole("link", { name: /Bekräfta mottagande/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Bekräfta mottagande" }).click();
      await page.getByRole("alertdialog").waitFor();
      await inspectOpen(page, "message");
    }));

  it("asked nobody else for anything, and complained of nothing", () => {
    expect(heard.asked.size).toBeGreaterThan(0);
    expect(elsewhere(heard, demo.url)).toEqual([]);
    expect(heard.complaints).toEqual([]);
  });
});

const dialogs = "[role=dialog], [role=alertdialog]";

async function inspectDialog(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  const dialog = page.locator(dialogs);
  await dialog.waitFor();
  await closeList(page, dialog);
  // Of the others every field has a value from the start, which would be saved.
  if (button === "Skapa forum" || button === "Bjud in organisation") await refuse(dialog);
  await closeList(page, dialog);
  await inspectOpen(page, `dialog ${button}`, dialogs);
  await dialog.getByRole("button", { name: "Avbryt", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
