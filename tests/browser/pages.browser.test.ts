import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { inspect, inspectOpen } from "../support/browser.inspect.ts";
import { type Look, launchBrowser, openWindow, settled, visit } from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";

const narrow = { width: 320, height: 900 };

let demo: Demo;
let browser: Browser;
/** Every address that any page has asked for. */
const asked = new Set<string>();
/** What the pages have complained of. */
const complaints: string[] = [];

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

function overhear(context: BrowserContext): void {
  context.on("request", (request) => asked.add(request.url()));
  context.on("page", (page) => {
    page.on("websocket", (socket) => asked.add(socket.url()));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
    });
  });
}

async function lookAs(person: DemoPersonKey | null, look?: Look): Promise<Page> {
  const token = person && (await demo.token(person));
  const { context, page } = await openWindow(browser, demo.url, token, look);
  overhear(context);
  await page.close();
  return context.newPage();
}

/** Looks at pages as somebody, and closes the window after. */
async function seenBy(
  person: DemoPersonKey | null,
  look: (page: Page) => Promise<void>,
  how?: Look,
): Promise<void> {
  const page = await lookAs(person, how);
  await look(page);
  await page.context().close();
}

async function inspectAt(page: Page, path: string, name = path): Promise<void> {
  await visit(page, path);
  await inspect(page, name);
}

interface Acting {
  readonly id: string;
  readonly allowedActions: readonly string[];
}
interface Matter extends Acting {
  readonly status: string;
  readonly escalations: readonly Acting[];
  readonly transfers: readonly Acting[];
  readonly activities: readonly Acting[];
}

async function mattersOf(person: DemoPersonKey): Promise<Matter[]> {
  const client = await demo.as(person);
  const { data } = await client.ask<{ deficiencies: { edges: { node: Matter }[] } }, object>(
    `{ deficiencies(first: 100) { edges { node { id status allowedActions escalations { id allowedActions }
       transfers { id allowedActions } activities { id allowedActions } } } } }`,
  );
  return data?.deficiencies.edges.map(({ node }) => node) ?? [];
}

/** The pages of questions that wait for somebody. */
async function questionsOf(person: DemoPersonKey): Promise<string[]> {
  const client = await demo.as(person);
  const { data } = await client.ask<{ overview: { waiting: { escalation: Acting | null }[] } }, object>(
    "{ overview { waiting { escalation { id allowedActions } } } }",
  );
  return data?.overview.waiting.flatMap(({ escalation }) => escalation?.id ?? []) ?? [];
}

/** The forms that have been opened, by their headings. */
const opened = new Set<string>();

/** Sends a form empty, so that its faults show too; not one that may be empty. */
async function refuse(page: Page, form: Locator): Promise<void> {
  if ((await form.getByText("(obligatoriskt)").count()) === 0) return;
  await form.locator("button[type=submit]").click();
  await form.locator("[aria-invalid=true], [data-invalid=true]").first().waitFor();
  // A list to choose from opens when it gets the focus.
  await page.keyboard.press("Escape");
}

/** Opens every form of the page that no page before had, and inspects it. */
async function inspectForms(page: Page): Promise<void> {
  const groups = page.getByRole("group").filter({ has: page.locator("> .button-row") });
  for (const group of await groups.all()) {
    const about = await group.getAttribute("aria-label");
    for (const button of await group.locator("> .button-row > button[aria-expanded]").all()) {
      await button.click();
      const form = group.getByRole("form");
      const name = `${about}: ${await form.getAttribute("aria-label")}`;
      if (!opened.has(name)) {
        opened.add(name);
        await refuse(page, form);
        await inspect(page, name, ".action-panel");
      }
      await form.getByRole("button", { name: "Avbryt" }).click();
      await form.waitFor({ state: "detached" });
    }
  }
}

describe("every page is whole, in both themes and at every width", () => {
  it("signed out", () =>
    seenBy(null, async (page) => {
      await page.goto("/");
      await page
        .getByRole("button", { name: /Gå in som/ })
        .first()
        .waitFor();
      await inspect(page, "signed out");
      await page.goto("/tillganglighetsredogorelse");
      await page.getByRole("heading", { name: "Tillsyn" }).waitFor();
      await inspect(page, "accessibility statement, signed out");
    }));

  it("overview, forums, and what opens in the frame", () =>
    seenBy("coordinator", async (page) => {
      await inspectAt(page, "/", "overview");
      await page.setViewportSize(narrow);
      await page.getByRole("button", { name: "Utseende och språk" }).click();
      await inspectOpen(page, "preferences");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Konto/ }).click();
      await inspectOpen(page, "account");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Meny" }).click();
      await inspectOpen(page, "menu on a narrow screen");
      await inspectAt(page, "/forum");
      await inspectAt(page, "/forum?q=finns-inte", "forums, none");
      await visit(page, "/forum");
      await page.getByRole("row", { name: /BUS operativ grupp Exempelby/ }).click();
      for (const tab of ["Översikt", "Medlemmar", "Historik"]) {
        await page.getByRole("tab", { name: tab }).click();
        await settled(page);
        await inspect(page, `forum, ${tab}`);
      }
      await inspectAt(page, "/tillganglighetsredogorelse");
      await inspectAt(page, "/finns-inte", "not found");
      await inspectAt(page, "/brister/00000000-0000-7000-8000-00000000dead", "no such matter");
    }));

  it("list, ladder and the report", () =>
    seenBy("school", async (page) => {
      await inspectAt(page, "/brister", "the reporter's list");
      await inspectAt(page, "/brister/ny", "report");
      await page.getByRole("button", { name: "Fler uppgifter" }).click();
      await page.getByRole("button", { name: "Rapportera bristen" }).click();
      await page.getByText("Fyll i det här").first().waitFor();
      await inspect(page, "report with faults");
      await page.setViewportSize(narrow);
      await page.getByRole("button", { name: /Kategori/ }).click();
      await page.getByRole("listbox").waitFor();
      await inspectOpen(page, "report, category open");
      await page.keyboard.press("Escape");
      await page.getByRole("combobox", { name: /Vilka organisationer/ }).click();
      await page.getByRole("option").first().waitFor();
      await inspectOpen(page, "report, organizations open", ".popover");
      await page.getByRole("option").first().click();
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor({ state: "detached" });
      await inspect(page, "report, organizations chosen");
    }));

  it("the coordinator's list and ladder", () =>
    seenBy("coordinator", async (page) => {
      await inspectAt(page, "/brister", "list");
      await inspectAt(page, "/brister?view=ladder", "ladder");
      await inspectAt(page, "/brister?search=finns-inte", "list, none");
    }));

  it("signals", () => seenBy("secretariat", (page) => inspectAt(page, "/signaler")));

  it("empty, for a stranger", () =>
    seenBy("stranger", async (page) => {
      await inspectAt(page, "/", "the stranger's overview");
      await inspectAt(page, "/brister", "the stranger's list");
      await inspectAt(page, "/brister/ny", "the stranger's report");
    }));

  it.for<DemoPersonKey>(["school", "coordinator", "clinic", "operativeChair"])(
    "a matter in each state, with each form, as %s",
    (person) =>
      seenBy(person, async (page) => {
        const states = new Set<string>();
        const acts = new Set<string>();
        for (const { id, status, allowedActions, escalations, transfers, activities } of await mattersOf(
          person,
        )) {
          const here = [{ allowedActions }, ...escalations, ...transfers, ...activities].flatMap(
            (noun) => noun.allowedActions,
          );
          const isNewState = person === "coordinator" && !states.has(status);
          if (!isNewState && here.every((act) => acts.has(act))) continue;
          states.add(status);
          for (const act of here) acts.add(act);
          await visit(page, `/brister/${id}`);
          if (isNewState) await inspect(page, `a matter ${status}`);
          await inspectForms(page);
        }
      }),
  );

  it.for<DemoPersonKey>(["chair", "regional"])("questions, with each form, as %s", (person) =>
    seenBy(person, async (page) => {
      for (const id of await questionsOf(person)) {
        await visit(page, `/lyft/${id}`);
        if (person === "chair") await inspect(page, "a question");
        await inspectForms(page);
      }
    }),
  );

  it("opened every form that there is", () => {
    expect([...opened].sort()).toEqual([]);
  });

  it("that could not be fetched", () =>
    seenBy("coordinator", async (page) => {
      const failing = (isFailing: (query: string) => boolean) =>
        page.route("**/graphql", (route) =>
          isFailing(route.request().postData() ?? "")
            ? route.fulfill({
                status: 500,
                json: { errors: [{ message: "", extensions: { code: "INTERNAL", traceId: "prov" } }] },
              })
            : route.continue(),
        );
      const before = complaints.length;
      await failing((query) => !query.includes("query Viewer"));
      await page.goto("/brister");
      await page.getByText("Det gick inte att hämta uppgifterna").waitFor();
      await inspect(page, "list that could not be fetched");
      await failing(() => true);
      await page.goto("/");
      await page.getByRole("button", { name: "Försök igen" }).waitFor();
      await inspect(page, "nothing could be fetched");
      await page.unroute("**/graphql");
      await page.getByRole("button", { name: "Försök igen" }).click();
      await page.getByRole("heading", { name: "Att göra nu" }).waitFor();
      complaints.length = before;
    }));
});

describe("the frame", () => {
  it("speaks English when asked to, and remembers it", () =>
    seenBy("coordinator", async (page) => {
      await visit(page, "/brister");
      await page.getByRole("button", { name: "Utseende och språk" }).click();
      await page.getByRole("menuitemradio", { name: "English" }).click();
      await page.getByRole("heading", { level: 1, name: "Deficiencies" }).waitFor();
      await page.reload();
      await page.getByRole("heading", { level: 1, name: "Deficiencies" }).waitFor();
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      expect(await page.getByRole("navigation").first().textContent()).toContain("Overview");
      await inspect(page, "list in English");
    }));

  it("opens in forced colours", () =>
    seenBy(
      "coordinator",
      async (page) => {
        await visit(page, "/brister?view=ladder");
        await page.getByRole("tab", { name: "Trappa", selected: true }).waitFor();
        expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      },
      { forcedColors: "active" },
    ));

  it("names each page differently", () =>
    seenBy("secretariat", async (page) => {
      const titles: string[] = [];
      for (const path of [
        "/",
        "/forum",
        "/brister",
        "/brister/ny",
        "/signaler",
        "/tillganglighetsredogorelse",
        "/x",
      ]) {
        await visit(page, path);
        titles.push(await page.title());
      }
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.every((title) => title.endsWith("Samverkansnavet"))).toBe(true);
    }));

  it("asks nobody else for anything, and complains of nothing", () => {
    const { host } = new URL(demo.url);
    const others = [...asked].filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== host);
    expect(asked.size).toBeGreaterThan(20);
    expect(others).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
