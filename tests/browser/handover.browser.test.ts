import type { Browser, Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { playInDemo } from "../support/browser.demo.ts";
import { inspect, inspectOpen } from "../support/browser.inspect.ts";
import { openAs, settled, visit } from "../support/browser.ts";
import type { Demo } from "../support/demo.ts";

let demo: Demo;
let browser: Browser;
playInDemo((...stage) => {
  [demo, browser] = stage;
});

const what = "Gemensam introduktion för nya medarbetare";
const panel = (page: Page) => page.getByRole("region", { name: "Ansvarspunkter" });
const item = (page: Page): Locator => panel(page).getByRole("article").filter({ hasText: what });

async function fillPart(dialog: Locator, number: number, organization: string, part: string): Promise<void> {
  const line = dialog.getByRole("group", { name: `Del ${number}`, exact: true });
  await line.getByRole("button", { name: /Organisation/ }).click();
  await dialog.page().getByRole("option", { name: organization, exact: true }).click();
  await line.getByRole("textbox", { name: /^Gör/ }).fill(part);
}

it("a responsibility is agreed, disputed live, reported as a deficiency, and stands in the handover of a seat", async () => {
  const { page: desk } = await openAs(browser, demo, "coordinator", "/");
  await desk.getByRole("link", { name: /^BUS operativ grupp Exempelby Operativ/ }).click();
  await desk.getByRole("heading", { level: 1, name: "BUS operativ grupp Exempelby" }).waitFor();
  await settled(desk);
  const forum = new URL(desk.url()).pathname;
  const { page: clinic } = await openAs(browser, demo, "clinic", forum);

  await panel(desk).getByRole("button", { name: "Lägg till ansvarspunkt" }).click();
  const dialog = desk.getByRole("dialog", { name: "Ny ansvarspunkt" });
  await dialog.getByRole("textbox", { name: /^Vad som ska göras/ }).fill(what);
  await fillPart(dialog, 1, "Grundskolan Exempelby", "Kallar till två halvdagar.");
  await fillPart(dialog, 2, "Barn- och ungdomspsykiatrin Exempel", "Medverkar med en föreläsare.");
  await inspectOpen(desk, "the form of a responsibility", "[role=dialog]");
  await dialog.getByRole("button", { name: "Lägg till", exact: true }).click();
  await item(desk).getByText("Överens").waitFor();

  await item(clinic).getByText("Överens").waitFor();
  await item(clinic)
    .getByRole("button", { name: /^Anmäl tvist/ })
    .click();
  const dispute = clinic.getByRole("dialog", { name: "Anmäl tvist" });
  await dispute.getByRole("textbox", { name: /^Vad ni inte/ }).fill("Vi har ingen föreläsare i vår.");
  await inspectOpen(clinic, "the form of a dispute", "[role=dialog]");
  await dispute.getByRole("button", { name: "Anmäl tvist" }).click();
  await item(desk).getByText("Tvist", { exact: true }).waitFor();
  await inspect(desk, "a forum with a dispute");

  await item(clinic)
    .getByRole("link", { name: /^Rapportera som brist/ })
    .click();
  await clinic.getByText("Gäller ansvarspunkten").waitFor();
  const title = clinic.getByRole("textbox", { name: /^Vad brister/ });
  expect(await title.inputValue()).toBe(`Oenighet om ansvar: ${what}`);
  await clinic.getByRole("textbox", { name: /^Beskriv/ }).fill("Ingen har åtagit sig att föreläsa.");
  await clinic.getByRole("checkbox", { name: /^Jag intygar/ }).check({ force: true });
  await inspect(clinic, "a report about a responsibility");
  await clinic.getByRole("button", { name: "Rapportera bristen" }).click();
  await clinic.getByRole("definition").filter({ hasText: what }).getByRole("link").waitFor();
  await item(desk).getByText("Rapporterad som brist:").waitFor();

  await visit(clinic, `${forum}?tab=medlemmar`);
  await clinic
    .getByRole("link", { name: "Överlämning: Ledamot för Barn- och ungdomspsykiatrin Exempel" })
    .click();
  await clinic.getByRole("heading", { level: 1, name: "Överlämning" }).waitFor();
  await settled(clinic);
  const section = (name: string) => clinic.getByRole("region", { name });
  await section("Ansvarspunkter").getByText(what).waitFor();
  await section("Öppna brister")
    .getByRole("link", { name: `Oenighet om ansvar: ${what}` })
    .waitFor();
  await inspect(clinic, "the handover of a seat");
});
