import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../client/text/catalogue.en.ts";
import { sv } from "../../client/text/catalogue.ts";
import { svDeficiencies } from "../../client/text/sv.deficiencies.ts";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { inspect } from "../support/browser.inspect.ts";
import {
  elsewhere,
  type Heard,
  type Look,
  launchBrowser,
  leave,
  openWindow,
  overhear,
  settled,
  visit,
} from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";

let demo: Demo;
let browser: Browser;
const heard: Heard = { asked: new Set(), complaints: [] };
/** A matter with a question on its way, that question, and the forum that handles it. */
let matter: { id: string; escalations: { id: string }[]; handlingForum: { id: string } };

beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
  const coordinator = await demo.as("coordinator");
  const { data } = await coordinator.ask<{ deficiencies: { edges: { node: typeof matter }[] } }, object>(
    "{ deficiencies(first: 50) { edges { node { id handlingForum { id } escalations { id } } } } }",
  );
  const found = data?.deficiencies.edges.find(({ node }) => node.escalations.length > 0);
  if (!found) throw new Error("the demo has no question");
  matter = found.node;
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

/** Someone looks; the window closes after. `listens` is false where the pages are to complain. */
async function look(
  person: DemoPersonKey,
  see: (page: Page) => Promise<void>,
  { listens = true, ...how }: Look & { listens?: boolean } = {},
): Promise<void> {
  const window = await openWindow(browser, demo.url, await demo.token(person), how);
  if (listens) overhear(window.page, heard);
  await see(window.page);
  await window.context.close();
}

/** The routes that the coordinator has. */
const routes = () => [
  "/",
  "/forum",
  `/forum/${matter.handlingForum.id}?tab=medlemmar`,
  "/brister",
  "/brister/ny",
  `/brister/${matter.id}`,
  `/lyft/${questionId()}`,
  "/tillganglighetsredogorelse",
  "/finns-inte",
];

describe("what a page says when it has nothing to show", () => {
  it("while it loads", () =>
    look("coordinator", async (page) => {
      const { promise: letGo, resolve: goOn } = Promise.withResolvers<void>();
      await page.route("**/graphql", async (route) => {
        if (!asksWho(route)) await letGo;
        await route.continue();
      });
      await page.goto("/brister");
      await page.getByRole("heading", { level: 1, name: "Brister" }).waitFor();
      await page.getByRole("main").getByRole("progressbar", { name: sv.ui.loading }).waitFor();
      await inspect(page, "list that loads");
      goOn();
      await settled(page);
      expect(await page.getByRole("row").count()).toBeGreaterThan(5);
    }));

  it("when nothing is there, or not for this person", () =>
    look("stranger", async (page) => {
      for (const [path, text] of [
        ["/", "Inget väntar på dig just nu"],
        ["/forum?q=finns-inte", "Inga forum passar"],
        ["/brister?search=finns-inte", "Inga brister passar filtret"],
        [`/brister/${matter.id}`, "Det du söker finns inte"],
      ] as const) {
        await visit(page, path);
        await page.getByText(text).waitFor();
        if (path !== "/") await inspect(page, `${path} of a stranger`);
      }
    }));

  it("when the hub fails: what to do, the code to tell, and a way to go on", () =>
    look(
      "coordinator",
      async (page) => {
        for (const path of ["/", "/forum", "/brister", `/brister/${matter.id}`, `/lyft/${questionId()}`]) {
          await page.route("**/graphql", (route) => (asksWho(route) ? route.continue() : fail(route)));
          await page.goto(path);
          const alerts = page.getByRole("alert").filter({ hasText: sv.ui.errorTitle });
          await alerts.first().waitFor();
          const said = await alerts.first().innerText();
          expect(said, path).toContain(sv.problems.INTERNAL);
          expect(said, path).toContain("prov");
          await page.getByRole("heading", { level: 1 }).waitFor();
          if (path === "/") await inspect(page, "nothing of the overview could be fetched");
          await page.unroute("**/graphql");
          while ((await alerts.count()) > 0) {
            const [alert] = await alerts.elementHandles();
            await alerts.first().getByRole("button", { name: sv.ui.retry }).click();
            await alert?.waitForElementState("hidden");
          }
          await settled(page);
        }
      },
      { listens: false },
    ));

  it("when the hub is not reached at all", () =>
    look(
      "coordinator",
      async (page) => {
        await page.route("**/graphql", (route) => route.abort());
        await page.goto("/");
        await page.getByText(sv.problems.NETWORK).waitFor();
        await inspect(page, "no hub");
        await page.unroute("**/graphql");
        await page.getByRole("button", { name: "Försök igen" }).click();
        await page.getByRole("heading", { name: "Att göra nu" }).waitFor();
      },
      { listens: false },
    ));
});

const questionId = () => matter.escalations[0]?.id;
const asksWho = (route: Route) => route.request().postDataJSON().operationName === "Viewer";
const fail = (route: Route) =>
  route.fulfill({
    status: 500,
    contentType: "application/graphql-response+json",
    body: JSON.stringify({ errors: [{ message: "", extensions: { code: "INTERNAL", traceId: "prov" } }] }),
  });

describe("GraphiQL", () => {
  it("loads under the policy, asks, and shows the answer", () =>
    look("coordinator", async (page) => {
      const answer = await page.goto("/graphiql");
      expect(answer?.headers()["content-security-policy"]).toContain("default-src 'self'");
      await page.locator(".graphiql-query-editor .monaco-editor").first().click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText("{ viewer { displayName } }");
      // The editor may close the braces on its own.
      await page.keyboard.press("ControlOrMeta+Shift+End");
      await page.keyboard.press("Delete");
      await page.getByRole("button", { name: /^Execute/ }).click();
      await page.locator(".result-window").getByText("Samordnare, BUS").waitFor();
    }));
});

describe("names and languages", () => {
  it("knows every event by name, and calls nobody by the same name twice", () =>
    look("chair", async (page) => {
      await visit(page, "/");
      await page.getByRole("list", { name: "Händelser" }).getByRole("listitem").first().waitFor();
      expect(await page.getByRole("main").innerText()).not.toContain(sv.domain.unknownAction);
      const account = await page.getByRole("button", { name: /^Konto/ }).getAttribute("aria-label");
      expect(account).toBe("Konto: Förvaltningschef, social");
    }));

  it("speaks English when asked to, all through, remembers it, and names each page differently", () =>
    look("coordinator", async (page) => {
      await visit(page, "/brister");
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("sv");
      expect(await page.title()).toBe("Brister – Samverkansnavet");
      expect(await swedishIn(page)).toContain("Bara sena");
      await page.getByRole("button", { name: "Utseende och språk" }).click();
      await page.getByRole("menuitemradio", { name: "English" }).click();
      await page.getByRole("heading", { level: 1, name: "Deficiencies" }).waitFor();
      const titles: string[] = [];
      for (const path of routes()) {
        await visit(page, path);
        expect(await page.evaluate(() => document.documentElement.lang), path).toBe("en");
        expect.soft(await swedishIn(page), path).toEqual([]);
        titles.push(await page.title());
        if (/^.brister.(ny|\d)/.test(path)) await inspect(page, `${path} in English`);
      }
      expect(titles.filter((title) => !/^.+ – Samverkansnavet$/.test(title))).toEqual([]);
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }));
});

/** Whole sentences of the Swedish catalogue that are not English too, as patterns. */
function swedish(): string[] {
  const textsOf = (area: object): string[] =>
    Object.values(area).flatMap((value) => (typeof value === "string" ? value : textsOf(value)));
  // The last one is an agenda item of the demo too, which somebody has written.
  const english = new Set([...textsOf(en), "Laget runt"]);
  return textsOf({ ...sv, deficiencies: svDeficiencies })
    .filter((text) => !english.has(text))
    .map((text) =>
      text
        .replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")
        .replaceAll("{{count}}", "\\d+")
        .replaceAll(/\{\{\w+\}\}/g, ".+"),
    );
}

/** What stands in Swedish on the page: texts and names, but not what people have written. */
function swedishIn(page: Page): Promise<string[]> {
  return page.evaluate((patterns) => {
    const swedishText = new RegExp(`^(?:${patterns.join("|")})$`);
    const texts = [document.title.replace(/ – [^–]*$/, "")];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [title]"))
      texts.push(element.getAttribute("aria-label") ?? "", element.getAttribute("title") ?? "");
    return [...new Set(texts.map((text) => text.trim()).filter((text) => swedishText.test(text)))];
  }, swedish());
}

describe("forced colours", () => {
  const how = { forcedColors: "active" } as const;

  it("shows where the focus is", () =>
    look(
      "school",
      async (page) => {
        for (const path of ["/brister", "/brister/ny"]) {
          await visit(page, path);
          const unseen: string[] = [];
          const seen = new Set<string>();
          for (let presses = 0; presses < 24; presses += 1) {
            await page.keyboard.press("Tab");
            const { name, hasRing } = await focusRing(page);
            // Past the last one the browser's own controls have it.
            if (name.startsWith("<body")) break;
            seen.add(name);
            if (!hasRing) unseen.push(name);
          }
          expect(seen.size, path).toBeGreaterThan(10);
          expect(unseen, path).toEqual([]);
        }
      },
      how,
    ));

  it("shows what is chosen, where one is, and what is the main thing to do", () =>
    look(
      "school",
      async (page) => {
        await visit(page, "/brister");
        const differs = async (one: string, other: string) =>
          expect(await coloursOf(page, one), `${one} against ${other}`).not.toEqual(
            await coloursOf(page, other),
          );
        await differs("[role=tab][aria-selected=true]", "[role=tab][aria-selected=false]");
        await differs("nav a[aria-current]", "nav a:not([aria-current])");
        await differs("main a[href='/brister/ny']", "main .field-select");
        await page.getByText("Bara sena").click();
        await page.locator(".choice[data-selected]").waitFor();
        await differs(".choice[data-selected] .choice-mark", ".choice:not([data-selected]) .choice-mark");
      },
      how,
    ));
});

/** What has the focus, and whether it, or what stands for it, has a ring around it that can be seen. */
function focusRing(page: Page): Promise<{ name: string; hasRing: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const marks = [at, at.closest(".field-group"), at.closest(".choice")?.querySelector(".choice-mark")];
    const ground = getComputedStyle(document.body).backgroundColor;
    const hasRing = marks.some((mark) => {
      if (!mark) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(mark);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== ground;
    });
    return { name: at.outerHTML.slice(0, 120), hasRing };
  });
}

/** What the eye can tell one state from another by. */
function coloursOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { color, backgroundColor, borderBlockEndColor, borderInlineStartColor } =
        getComputedStyle(element);
      return [color, backgroundColor, borderBlockEndColor, borderInlineStartColor];
    });
}

it("asked nobody else for anything, and complained of nothing", () => {
  expect(heard.asked.size).toBeGreaterThan(0);
  expect(elsewhere(heard, demo.url)).toEqual([]);
  expect(heard.complaints).toEqual([]);
});
