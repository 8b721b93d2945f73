import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocx, readPdf } from "../support/documents.ts";
import { MinutesStories } from "../support/minutes.ts";
import { type Noun, Town, type Who } from "../support/town.ts";

let town: Town;
let stories: MinutesStories;
let adopted: string;

beforeAll(async () => {
  town = await Town.open();
  stories = new MinutesStories(town);
  adopted = await withEverything();
});
afterAll(() => town.close());

const now = async (id: string) => ({ id, version: await town.versionOf(id) });

/** Adopted minutes of a meeting with a note, a decision with a reservation, and an addendum. */
async function withEverything(): Promise<string> {
  const decision = await stories.decisions.said({ clinic: "RESERVATION" }, { reviewOn: "2099-03-01" });
  await stories.decisions.take(decision);
  const { meeting, agendaItem } = await town.see<{ meeting: Noun; agendaItem: Noun }>(
    "clinic",
    `decision(id: "${decision.id}") { meeting { id } agendaItem { id } }`,
  );
  await town.do("operativeChair", "openSharedNotes", await now(meeting.id));
  await stories.save("social", agendaItem.id, 'Gruppen gick igenom #read("/etc/passwd") *_$ läget.', {
    shared: true,
  });
  await town.do("coordinator", "createActivity", {
    agendaItemId: agendaItem.id,
    title: "Ta fram en kontaktlista",
    responsibleOrganizationId: town.organizations.school,
    due: "2099-05-02",
  });
  await town.do("operativeChair", "endMeeting", await now(meeting.id));
  const { id } = await stories.draft("coordinator", meeting.id, "PROTOCOL");
  await town.do("coordinator", "shareMinutes", await now(id));
  const seatIds = [await stories.seat("social")];
  await town.do("coordinator", "chooseAdjusters", { ...(await now(id)), seatIds });
  await stories.sign("operativeChair", id);
  await stories.sign("social", id);
  await town.do("coordinator", "addMinutesAddendum", { ...(await now(id)), text: "Punkt 1 gällde våren." });
  return id;
}

async function fetchAs(who: Who, path: string, headers: Record<string, string> = {}): Promise<Response> {
  const token = who === null ? null : await town.token(who);
  return fetch(`${town.app.url}/minutes/${path}`, {
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  });
}
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());

const told = [
  'Gruppen gick igenom #read("/etc/passwd") *_$ läget.',
  "Varje skola utser en mottagare vid skolbyte.",
  "Ingen elev byter skola utan att någon väntar.",
  "Organisation bup",
  "Reservation",
  "Därför.",
  "§ 1 Mottagare vid skolbyte",
  "Beslut § 1:1",
  "1 mars 2099",
  "Ta fram en kontaktlista",
  "2 maj 2099",
  "Punkt 1 gällde våren.",
];

describe("minutes as a PDF", () => {
  it("tell it all, tagged, in Swedish", async () => {
    const response = await fetchAs("auditor", `${adopted}.pdf`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const pdf = await readPdf(await bytes(response));
    expect(pdf).toMatchObject({ language: expect.stringMatching(/^sv/), marked: true, universal: true });
    expect(pdf.title).toMatch(/^Protokoll, Forum oper, \d+ \p{L}+ \d{4}$/u);
    expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "H2", "H3", "Table", "TH", "TD"]));
    for (const text of told) expect(pdf.text).toContain(text);
    expect(pdf.text).not.toContain("Utkast");
  });

  it("in English when asked for", async () => {
    const pdf = await readPdf(await bytes(await fetchAs("auditor", `${adopted}.pdf?lang=en`)));
    expect(pdf.language).toMatch(/^en/);
    expect(pdf.title).toMatch(/^Minutes, /);
    expect(pdf.text).toContain("Decision § 1:1");
  });

  it("marked as a draft until they are adopted, also for who signs", async () => {
    const { id } = await stories.toSign();
    const { text } = await readPdf(await bytes(await fetchAs("clinic", `${id}.pdf`)));
    expect(text).toContain("Utkast");
    expect(text).toContain("Inte justerat");
  });
});

describe("minutes as a Word document", () => {
  it("tell the same", async () => {
    const response = await fetchAs("auditor", `${adopted}.docx`);
    expect(response.headers.get("content-type")).toContain("wordprocessingml.document");
    const html = (await readDocx(await bytes(response))).replaceAll("&quot;", '"');
    for (const text of told) expect(html).toContain(text);
    expect(html).toMatch(/<h1>Protokoll, Forum oper/);
  });
});

describe("adopted minutes", () => {
  it("read the same whatever happens after", async () => {
    const read = async () => (await readPdf(await bytes(await fetchAs("clinic", `${adopted}.pdf`)))).text;
    const before = await read();
    await town.sql("update decision set text = 'Annat beslut', status = 'LAPSED'");
    await town.sql("update organization set name = 'Omdöpt' where key = 'skolan'");
    await town.sql("update attendance set presence = 'ABSENT'");
    expect(await read()).toBe(before);
    await town.sql("update organization set name = 'Organisation skolan' where key = 'skolan'");
  });
});

describe("the address of a document", () => {
  it("is for the viewer: a file with a readable name, kept by nobody on the way", async () => {
    const { headers } = await fetchAs("clinic", `${adopted}.docx`);
    expect(headers.get("cache-control")).toBe("private, no-store");
    const [row] = await town.sql<{ day: string }>("select hub_today()::text as day");
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="Protokoll Forum oper ${row?.day}.docx"; filename*=UTF-8''Protokoll%20Forum%20oper%20${row?.day}.docx`,
    );
  });

  it("takes the session's cookie too", async () => {
    const cookie = `hub=${await town.token("clinic")}`;
    expect((await fetchAs(null, `${adopted}.pdf`, { cookie })).status).toBe(200);
  });

  it.each([
    ["signed out", null, "minutes", 401, "UNAUTHENTICATED"],
    ["one who sees no forum", "stranger", "minutes", 404, "NOT_FOUND"],
    ["what there is none of", "clinic", "forum", 404, "NOT_FOUND"],
    ["what is no id", "clinic", "x", 404, "NOT_FOUND"],
  ] as const)("%s: %s", async (_title, who, thing, status, code) => {
    const ids = { minutes: adopted, forum: town.forums.operative, x: "x" };
    const response = await fetchAs(who, `${ids[thing]}.pdf`);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors).toMatchObject([{ extensions: { code, traceId: expect.any(String) } }]);
  });

  it("shows an own draft to the own organization alone", async () => {
    const { id } = await stories.drafted();
    expect((await fetchAs("social", `${id}.pdf`)).status).toBe(200);
    for (const who of ["clinic", "operativeChair", "representative", "auditor", "orgadmin"] as const) {
      expect((await fetchAs(who, `${id}.pdf`)).status, who).toBe(404);
    }
  });
});
