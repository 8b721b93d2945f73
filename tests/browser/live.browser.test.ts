import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AcceptEscalationDocument,
  AcknowledgeDeficiencyDocument,
  ConcernedChoicesDocument,
  EscalateDocument,
  ReportDeficiencyDocument,
  StartHandlingDocument,
} from "../../schema/generated/graphql.ts";
import { type Client, mutationId } from "../support/app.ts";
import { appearance, percentile } from "../support/browser.latency.ts";
import { launchBrowser, leave, openAs, visit } from "../support/browser.ts";
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

/** The clinic, as an organization concerned. */
async function clinicId(client: Client): Promise<string> {
  const { organizations } = await client.run(ConcernedChoicesDocument, {
    search: "Barn- och ungdomspsykiatrin Exempel",
  });
  const [found] = organizations.edges;
  if (!found) throw new Error("the demo has no clinic");
  return found.node.id;
}

/** The school reports by the API. */
async function report(school: Client, title: string): Promise<{ id: string; version: number }> {
  const { reportDeficiency } = await school.run(ReportDeficiencyDocument, {
    input: {
      clientMutationId: mutationId(),
      title,
      description: "Ingen vet vem som svarar när en remiss har skickats.",
      category: "INFORMATION_TRANSFER",
      concernedOrganizationIds: [await clinicId(school)],
      noIndividualAttested: true,
    },
  });
  return reportDeficiency;
}

async function acknowledge(coordinator: Client, of: { id: string; version: number }) {
  const input = { clientMutationId: mutationId(), id: of.id, version: of.version };
  return (await coordinator.run(AcknowledgeDeficiencyDocument, { input })).acknowledgeDeficiency;
}

const row = (page: Page, title: string) => page.getByRole("row", { name: title });
const badge = (page: Page, text: string) => page.getByRole("banner").getByText(text);

describe("what happens appears in the open pages", () => {
  it("within moments, over 50 changes in four windows", async () => {
    const windows = await Promise.all([
      openAs(browser, demo, "school", "/brister"),
      openAs(browser, demo, "coordinator", "/brister"),
      openAs(browser, demo, "clinic", "/"),
      openAs(browser, demo, "chair", "/"),
    ]);
    const [school, coordinator, clinic, chair] = windows.map(({ page }) => page) as [Page, Page, Page, Page];
    const by = {
      school: await demo.as("school"),
      coordinator: await demo.as("coordinator"),
      chair: await demo.as("chair"),
    };
    const taken: number[] = [];
    let changes = 0;
    /** One change, and how long after its answer each page shows it. */
    async function change<T>(
      act: () => Promise<T>,
      shown: readonly (readonly [Page, ...string[]])[],
    ): Promise<T> {
      const waits = await Promise.all(shown.map(([page, ...words]) => appearance(page, words)));
      const done = await act();
      const answered = Date.now();
      changes += 1;
      for (const wait of waits) taken.push(Math.max(0, (await wait.at()) - answered));
      return done;
    }

    for (let n = 1; n <= 10; n += 1) {
      const title = `Mätning ${String(n).padStart(2, "0")}`;
      const reported = await change(
        () => report(by.school, title),
        [
          [school, title, "Rapporterad"],
          [coordinator, title, "Rapporterad"],
          [clinic, "Yttra er", title],
        ],
      );
      const acknowledged = await change(
        () => acknowledge(by.coordinator, reported),
        [
          [school, title, "Mottagen"],
          [coordinator, title, "Mottagen"],
        ],
      );
      const { startHandling: handled } = await change(
        () => by.coordinator.run(StartHandlingDocument, { input: inputOf(acknowledged) }),
        [
          [school, title, "Under handläggning"],
          [coordinator, title, "Under handläggning"],
        ],
      );
      const { escalate } = await change(
        () => by.coordinator.run(EscalateDocument, { input: { ...inputOf(handled), ...question } }),
        [
          [school, title, "BUS-styrgrupp Exempelby"],
          [coordinator, title, "BUS-styrgrupp Exempelby"],
          [chair, "Ta emot eller återvisa frågan", title],
        ],
      );
      await change(
        () => by.chair.run(AcceptEscalationDocument, { input: inputOf(escalate) }),
        [[chair, "Besvara frågan", title]],
      );
    }
    expect(changes).toBe(50);
    const [p50, p95, max] = [0.5, 0.95, 1].map((share) => percentile(taken, share));
    console.log(
      `live: ${changes} changes, ${taken.length} appearances in 4 windows: p50 ${p50} ms, p95 ${p95} ms, max ${max} ms`,
    );
    for (const { done } of windows) await done();
  });

  it("in each of one person's tabs", async () => {
    const { context, page: first, done } = await openAs(browser, demo, "coordinator", "/brister");
    const second = await context.newPage();
    await visit(second, "/");
    const matter = await report(await demo.as("school"), "Två flikar");
    await row(first, "Två flikar").waitFor();
    await second.getByRole("link", { name: /Bekräfta mottagande.*Två flikar/ }).click();
    await second.getByRole("button", { name: "Bekräfta mottagande" }).click();
    await row(first, "Två flikar").getByText("Mottagen").waitFor();
    expect(second.url()).toContain(matter.id);
    await done();
  });
});

describe("after a time without the hub the page catches up by itself", () => {
  it("when the network has been away", async () => {
    const { page, context, done } = await openAs(browser, demo, "coordinator", "/brister");
    await context.setOffline(true);
    await badge(page, "Ingen anslutning").waitFor();
    const school = await demo.as("school");
    const missed = [];
    for (const title of ["Bortom ett", "Bortom två", "Bortom tre"]) missed.push(await report(school, title));
    for (const matter of missed.slice(0, 2)) await acknowledge(await demo.as("coordinator"), matter);
    expect(await row(page, "Bortom ett").count()).toBe(0);

    await context.setOffline(false);
    await badge(page, "Ansluten").waitFor();
    await row(page, "Bortom ett").getByText("Mottagen").waitFor();
    await row(page, "Bortom två").getByText("Mottagen").waitFor();
    await row(page, "Bortom tre").getByText("Rapporterad").waitFor();
    await acknowledge(await demo.as("coordinator"), missed[2] as { id: string; version: number });
    await row(page, "Bortom tre").getByText("Mottagen").waitFor();
    await done();
  });

  it("when the hub has been started again", async () => {
    const { page, done } = await openAs(browser, demo, "coordinator", "/brister");
    const other = await demo.startAnother();
    await demo.stop();
    await badge(page, "Återansluter …").or(badge(page, "Ingen anslutning")).waitFor();
    await report(await demo.as("school", other.url), "Under omstarten");
    await demo.start();
    await other.close();
    await badge(page, "Ansluten").waitFor();
    await row(page, "Under omstarten").waitFor();
    await report(await demo.as("school"), "Efter omstarten");
    await row(page, "Efter omstarten").waitFor();
    await done();
  });
});

const inputOf = ({ id, version }: { id: string; version: number }) => ({
  clientMutationId: mutationId(),
  id,
  version,
});

const question = {
  question: "Vem äger rutinen?",
  tried: "En mall på prov.",
  urgent: true,
  urgentReason: "Terminen börjar.",
};
