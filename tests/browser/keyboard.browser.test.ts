import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pin } from "../kit/identityNumbers.ts";
import { launchBrowser, leave, openAs, openWindow, type Window } from "../support/browser.ts";
import { type Demo, startDemo } from "../support/demo.ts";

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await leave(browser);
  await demo.close();
});

/** What has the focus, as a screen reader would call it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    // Where nothing has it, the whole page's text would do for a name.
    if (at === document.body) return { name: "", help: "", isInvalid: false };
    const textOf = (ids: string | null) =>
      (ids ?? "")
        .split(" ")
        .map((id) => (id && document.getElementById(id)?.textContent) || "")
        .join(" ");
    const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null;
    const name =
      textOf(at.getAttribute("aria-labelledby")).trim() ||
      at.getAttribute("aria-label") ||
      [...(labels ?? [])].map((label) => label.textContent).join(" ") ||
      at.textContent;
    return {
      name: name.replaceAll(/\s+/g, " ").trim(),
      help: textOf(at.getAttribute("aria-describedby")).trim(),
      isInvalid: at.getAttribute("aria-invalid") === "true",
    };
  });

/** Tab until something of that name has the focus: as somebody does who sees where it is. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.name.includes(name)) return;
    passed.push(at.name);
  }
  throw new Error(`Tab does not reach "${name}", only: ${passed.join(" | ")}`);
}

describe("by the keyboard alone", () => {
  it("signs in, reports a deficiency on one page with at most six required fields, and reads it", async () => {
    const { page, context } = await openWindow(browser, demo.url, null);
    const { keyboard } = page;
    await page.goto("/");
    await page.getByRole("button", { name: /Rektor, grundskolan/ }).waitFor();
    await tabTo(page, "Gå in som Rektor, grundskolan");
    await keyboard.press("Enter");
    await page.getByRole("link", { name: "Rapportera en brist" }).waitFor();
    await tabTo(page, "Rapportera en brist");
    await keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Vad brister?" }).waitFor();
    expect(await page.locator("form").getByText("(obligatoriskt)").count()).toBeLessThanOrEqual(6);
    const address = page.url();

    await tabTo(page, "Vad brister?");
    await keyboard.type("Schemat för gemensamma möten når inte skolan");
    await tabTo(page, "Beskriv vad som händer");
    await keyboard.type("Tiderna flyttas och beskedet kommer efteråt. Det händer varje månad.");
    await tabTo(page, "Kategori");
    await keyboard.press("Space");
    await page.getByRole("listbox").waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    await tabTo(page, "Vilka organisationer berörs?");
    await keyboard.type("Socialtjänsten barn och unga Ex");
    await page.getByRole("option", { name: "Socialtjänsten barn och unga Exempelby" }).waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await keyboard.press("Escape");
    await page.getByText(/Går till BUS operativ grupp/).waitFor();
    await tabTo(page, "Jag intygar");
    await keyboard.press("Space");
    expect(page.url()).toBe(address);
    await tabTo(page, "Rapportera bristen");
    await keyboard.press("Enter");

    await page.getByRole("heading", { level: 1, name: /Schemat för gemensamma möten/ }).waitFor();
    // The keyboard goes on from the new page, not from where the button was.
    await page.waitForFunction(() => document.activeElement?.id === "main");
    await context.close();
  });
});

describe("the report form", () => {
  let window: Window;
  beforeEach(async () => {
    window = await openAs(browser, demo, "school", "/brister/ny");
    return () => window.done();
  });

  it("sent empty: the focus goes to the first fault, which is told with the field", async () => {
    const { page } = window;
    await page.getByRole("button", { name: "Rapportera bristen" }).click();
    await page.getByText("Fyll i det här").first().waitFor();
    const at = await focused(page);
    expect(at).toMatchObject({ name: expect.stringContaining("Vad brister?"), isInvalid: true });
    expect(at.help).toContain("Fyll i det här");
    expect(await page.locator("form [aria-invalid=true]:visible").count()).toBeGreaterThanOrEqual(3);
  });

  it("keeps its list and what is typed when the page scrolls to the field", async () => {
    const { page } = window;
    const field = page.getByRole("combobox", { name: "Vilka organisationer berörs?" });
    // So low that the field is below its edge: the page scrolls with the first letter.
    await page.setViewportSize({ width: 1280, height: 300 });
    await field.evaluate((element) => element.focus({ preventScroll: true }));
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.insertText("Socialtjänsten barn och unga Ex");
    await page.waitForFunction((y) => scrollY > y, before);
    await page.getByRole("option", { name: "Socialtjänsten barn och unga Exempelby" }).waitFor();
    expect(await field.inputValue()).toBe("Socialtjänsten barn och unga Ex");
  });

  it("refuses an identity number in the field; no request holds it", async () => {
    const { page } = window;
    const serial = pin("120504", "238").slice(6);
    const spellings = [`20120504-${serial}`, `120504–${serial}`, `2012 05 04 ${serial}`];
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(String(payload))));
    const text = page.getByRole("textbox", { name: "Beskriv vad som händer" });
    for (const spelling of spellings) {
      await text.fill(`Gäller ${spelling} och flera.`);
      await page.getByText("ser ut som ett personnummer").waitFor();
      await page.getByRole("textbox", { name: "Vad brister?" }).fill("Det står i texten");
      await page.getByRole("button", { name: "Spara utkast" }).click();
      await page.getByRole("button", { name: "Rapportera bristen" }).click();
      const at = await focused(page);
      expect(at).toMatchObject({ name: expect.stringContaining("Beskriv vad som händer"), isInvalid: true });
      expect(at.help).toContain("ser ut som ett personnummer");
    }
    await text.fill("Gäller flera skolor.");
    await page.getByText("ser ut som ett personnummer").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Spara utkast" }).click();
    await page.getByText("Utkastet är sparat").waitFor();

    expect(sent.some((request) => request.includes("Gäller flera skolor."))).toBe(true);
    expect(sent.filter((request) => request.includes(serial))).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain(serial);
  });
});
