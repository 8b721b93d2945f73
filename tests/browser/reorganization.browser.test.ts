import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { ProposeForumChangeDocument, SignMinutesDocument } from "../../schema/generated/graphql.ts";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { mutationId } from "../support/app.ts";
import { playInDemo } from "../support/browser.demo.ts";
import { inspect, inspectOpen } from "../support/browser.inspect.ts";
import { openAs, settled, visit } from "../support/browser.ts";
import type { Demo } from "../support/demo.ts";

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Matter {
  readonly id: string;
  readonly number: string;
  readonly handlingForum: { readonly id: string; readonly name: string };
}

let demo: Demo;
let browser: Browser;
playInDemo((...stage) => {
  [demo, browser] = stage;
});

const group = "BUS operativ grupp Exempelby";

async function nodes<Node>(person: DemoPersonKey, field: string): Promise<Node[]> {
  const { data } = await (await demo.as(person)).ask<{ found: Edges<Node> }, object>(`{ found: ${field} }`);
  return data?.found.edges.map(({ node }) => node) ?? [];
}

/** Minutes that wait to be adopted are, by all who are to sign them. */
async function signMinutes(): Promise<void> {
  for (const person of ["operativeChair", "representative", "social", "clinic"] as const) {
    const meetings = await nodes<{
      minutes: { id: string; version: number; allowedActions: string[] } | null;
    }>(person, "meetings(first: 100) { edges { node { minutes { id version allowedActions } } } }");
    for (const { minutes } of meetings) {
      if (!minutes?.allowedActions.includes("sign")) continue;
      const { id, version } = minutes;
      await (await demo.as(person)).run(SignMinutesDocument, {
        input: { clientMutationId: mutationId(), id, version },
      });
    }
  }
}

/** By keyboard: opens the menu that the button has, and takes what is called that. */
async function choose(page: Page, button: string | RegExp, entry: string, role: "menuitem" | "option") {
  await page.getByRole("button", { name: button }).first().press("Enter");
  await page.getByRole(role, { name: entry, exact: true }).focus();
  await page.keyboard.press("Enter");
}

const left = (page: Page) => page.getByRole("status").filter({ hasText: /fördela/ });
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

it("a forum is split with what lies open in it; the reporter follows the matter to the successor, live", async () => {
  const [matter] = await nodes<Matter>(
    "school",
    "deficiencies(first: 50, filter: { open: true }) { edges { node { id number handlingForum { id name } } } }",
  ).then((found) => found.filter(({ handlingForum }) => handlingForum.name === group));
  if (!matter) throw new Error("the demo has no open matter of the school's");
  const old = `/forum/${matter.handlingForum.id}`;
  const school = await openAs(browser, demo, "school", `/brister/${matter.id}`);
  const reporter = school.page;
  await reporter.getByRole("definition").getByRole("link", { name: group }).waitFor();

  const proposal = "En norra och en södra grupp: området är för stort.";
  await (await demo.as("operativeChair")).run(ProposeForumChangeDocument, {
    input: {
      ...{ clientMutationId: mutationId(), forumId: matter.handlingForum.id },
      ...{ kind: "SPLIT", otherForumIds: [], text: proposal },
    },
  });
  const { page, done } = await openAs(browser, demo, "admin", old);
  await choose(page, "Fler val", "Avsluta forumet", "menuitem");
  const dialog = page.getByRole("dialog", { name: `Avsluta ${group}` });
  await dialog.getByRole("textbox", { name: /^Skäl/ }).fill("Uppdraget är slutfört.");
  await dialog.getByText(/^Brist \(\d+\)/).waitFor();
  await dialog.getByText(matter.number).waitFor();
  await dialog.getByRole("button", { name: "Avsluta forumet" }).press("Enter");
  await dialog
    .getByRole("alert")
    .filter({ hasText: /ärenden är öppna i forumet/ })
    .waitFor();
  await inspectOpen(page, "a forum that can not end", "[role=dialog]");
  await page.keyboard.press("Escape");

  const proposed = section(page, "Förslag om forumet");
  await proposed.getByRole("link", { name: /^Genomför/ }).press("Enter");
  await page.getByRole("heading", { level: 1, name: `Dela ${group}` }).waitFor();
  await settled(page);
  await section(page, `Genomför förslaget från ${group}`).getByText(proposal).waitFor();
  const obstacles = section(page, "Det här behöver bli klart först");
  await obstacles.waitFor();
  await inspect(page, "a split that waits");
  await signMinutes();
  await obstacles.waitFor({ state: "detached" });

  for (const [place, [name, code]] of [
    ["BUS Norra Exempelby", "BUSNORR"],
    ["BUS Södra Exempelby", "bussyd"],
  ].entries()) {
    const successor = page.getByRole("group", { name: `Forum ${place + 1}`, exact: true });
    await successor.getByRole("textbox", { name: /^Namn/ }).fill(name ?? "");
    await successor.getByRole("textbox", { name: /^Kod/ }).fill(code ?? "");
  }
  await page.getByRole("button", { name: "Dela forumet" }).press("Enter");
  await page.getByText("Välj minst ett forum").first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");

  await choose(page, "Lägg alla kvar i", "BUS Södra Exempelby", "menuitem");
  for (const member of ["Grundskolan Exempelby", "Barn- och utbildningsförvaltningen Exempelby"]) {
    await page.getByRole("checkbox", { name: `${member} i BUS Norra Exempelby` }).press("Space");
  }
  expect(await left(page).textContent()).toMatch(/: \d+ ärenden\.$/);
  await choose(page, new RegExp(`${matter.number}, .* går till`), "BUS Norra Exempelby", "option");
  await choose(page, "Fördela alla kvar till", "BUS Södra Exempelby", "menuitem");
  await page.getByText("Allt är fördelat.").waitFor();
  await page.getByRole("textbox", { name: /^Skäl/ }).fill("Området är för stort för en grupp.");
  await inspect(page, "a split that is whole");
  await page.getByRole("button", { name: "Dela forumet" }).press("Enter");

  await page
    .getByRole("note")
    .filter({ hasText: /^Delat .* i BUS Norra Exempelby och BUS Södra/ })
    .waitFor();
  await inspect(page, "a forum that has been split");
  await page.getByRole("tab", { name: "Översikt" }).click();
  await proposed.getByText("Genomfört", { exact: true }).waitFor();
  await reporter.getByRole("definition").getByRole("link", { name: "BUS Norra Exempelby" }).click();
  await reporter.getByRole("heading", { level: 1, name: "BUS Norra Exempelby" }).waitFor();
  await reporter.getByRole("tab", { name: "Historik" }).click();
  await section(reporter, "Ursprung och fortsättning").getByRole("link", { name: group }).click();
  await reporter.getByRole("heading", { level: 1, name: group }).waitFor();
  const lineage = section(reporter, "Ursprung och fortsättning");
  for (const name of ["BUS Norra Exempelby", "BUS Södra Exempelby"]) {
    await lineage.getByRole("link", { name }).waitFor();
  }
  await school.done();
  await done();
});

it("a chair proposes a split, which waits for the administrator at once and is declined; a new forum is carried out", async () => {
  const steering = "BUS-styrgrupp Exempelby";
  const { page: admin, done } = await openAs(browser, demo, "admin", "/");
  const { page: chair } = await openAs(browser, demo, "chair", "/forum?q=BUS-styrgrupp");
  await chair.getByRole("row", { name: new RegExp(steering) }).click();
  await chair.getByRole("heading", { level: 1, name: steering }).waitFor();
  await settled(chair);
  const propose = async (kind: string, text: string) => {
    await chair.getByRole("button", { name: "Föreslå förändring" }).press("Enter");
    const dialog = chair.getByRole("dialog", { name: `Föreslå förändring av ${steering}` });
    await dialog.getByRole("radio", { name: kind }).check({ force: true });
    await dialog.getByRole("textbox", { name: /^Vad och varför/ }).fill(text);
    return dialog;
  };
  const send = async (dialog: Awaited<ReturnType<typeof propose>>) => {
    await dialog.getByRole("button", { name: "Lämna förslaget" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
  };
  const text = "En styrgrupp för förskola och en för skola.";
  const dialog = await propose("Sammanslagning", text);
  await dialog.getByRole("combobox", { name: /^Slås samman med/ }).waitFor();
  await inspectOpen(chair, "a proposal", "[role=dialog]");
  await dialog.getByRole("radio", { name: "Delning" }).check({ force: true });
  await send(dialog);

  await admin.getByRole("link", { name: new RegExp(`^Svara på förslag om forum ${steering}`) }).click();
  await admin.getByRole("heading", { level: 1, name: steering }).waitFor();
  const proposals = section(admin, "Förslag om forumet");
  await proposals.getByRole("paragraph").filter({ hasText: text }).waitFor();
  await inspect(admin, "a proposal that waits");
  await proposals.getByRole("link", { name: /^Genomför/ }).click();
  await section(admin, `Genomför förslaget från ${steering}`).getByText(text).waitFor();
  await admin.goBack();
  await proposals.getByRole("button", { name: /^Avslå/ }).press("Enter");
  const decline = admin.getByRole("dialog", { name: "Avslå förslaget" });
  await decline.getByRole("textbox", { name: /^Skäl/ }).fill("Parterna är desamma i båda.");
  await decline.getByRole("button", { name: "Avslå" }).press("Enter");
  await decline.waitFor({ state: "detached" });
  const answered = section(chair, "Förslag om forumet");
  await answered.getByText("Parterna är desamma i båda.").waitFor();

  await send(await propose("Nytt forum", "En områdesgrupp för Hamnen."));
  await proposals.getByRole("link", { name: /^Genomför En områdesgrupp/ }).click();
  const create = admin.getByRole("dialog", { name: "Nytt forum" });
  await create.getByText("En områdesgrupp för Hamnen.").waitFor();
  await create.getByRole("textbox", { name: /^Namn/ }).fill("Områdesgrupp Hamnen");
  await create.getByRole("textbox", { name: /^Kod/ }).fill("HAMN");
  await create.getByRole("textbox", { name: /^Uppdrag/ }).fill("Skola och fritid i Hamnen.");
  for (const [button, entry] of [
    [/Slag/, "Områdesgrupp"],
    [/Nivå/, "Operativ nivå"],
  ] as const) {
    await create.getByRole("button", { name: button }).click();
    await admin.getByRole("option", { name: entry, exact: true }).click();
  }
  await create.getByRole("combobox", { name: /^Område/ }).fill("Exempelby");
  await admin
    .getByRole("option", { name: /^Exempelby/ })
    .first()
    .click();
  await create.getByRole("button", { name: "Skapa forum" }).press("Enter");
  await admin.getByRole("heading", { level: 1, name: "Områdesgrupp Hamnen" }).waitFor();
  await answered.getByText("2 tidigare förslag").waitFor();
  await done();
});

it("another forum's members are invited, and forums are merged, as it was shown before", async () => {
  const { page } = await openAs(browser, demo, "admin", "/forum?q=SSPF");
  await page.getByRole("row", { name: /SSPF styrgrupp Exempelby/ }).click();
  await page.getByRole("heading", { level: 1, name: "SSPF styrgrupp Exempelby" }).waitFor();
  await page
    .getByRole("note")
    .filter({ hasText: /Ärenden om enskilda/ })
    .waitFor();
  await settled(page);

  await choose(page, "Fler val", "Bjud in ett annat forums medlemmar", "menuitem");
  const dialog = page.getByRole("dialog", { name: "Bjud in medlemmar till SSPF styrgrupp Exempelby" });
  await dialog.getByRole("combobox", { name: /^Medlemmarna i/ }).fill("BUS-styrgrupp");
  await page.getByRole("option", { name: /BUS-styrgrupp Exempelby/ }).click();
  await dialog.getByText("2 organisationer bjuds in").waitFor();
  await inspectOpen(page, "members to invite", "[role=dialog]");
  await dialog.getByRole("button", { name: "Bjud in" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Medlemmar" }).click();
  await page.getByText("Region Exempel").first().waitFor();

  await visit(page, "/forum?q=Styrgrupp skola");
  await page.getByRole("row", { name: /Styrgrupp skola–socialtjänst Exempelby/ }).click();
  await page.getByRole("heading", { level: 1, name: "Styrgrupp skola–socialtjänst Exempelby" }).waitFor();
  await settled(page);
  await choose(page, "Fler val", "Slå samman med andra forum", "menuitem");
  await page.getByRole("heading", { level: 1, name: /^Slå samman/ }).waitFor();
  await settled(page);
  await page.getByRole("combobox", { name: /^Andra forum/ }).fill("Regionalt barnforum");
  await page.getByRole("option", { name: /Regionalt barnforum Exempel/ }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Regionalt barnforum Exempel fortsätter" }).check({ force: true });
  const members = page.getByRole("grid", { name: "Medlemmar" });
  await members.getByRole("row", { name: /Socialförvaltningen Exempelby/ }).waitFor();
  expect(await members.getByRole("row").count()).toBe(1 + 5);
  await inspect(page, "a merger");
  await page.getByRole("button", { name: "Slå samman", exact: true }).press("Enter");

  await page.getByRole("heading", { level: 1, name: "Regionalt barnforum Exempel" }).waitFor();
  const lineage = section(page, "Ursprung och fortsättning");
  await lineage.getByRole("link", { name: "Styrgrupp skola–socialtjänst Exempelby" }).click();
  await page
    .getByRole("note")
    .filter({ hasText: /^Sammanslaget .* i Regionalt barnforum Exempel/ })
    .waitFor();
});
