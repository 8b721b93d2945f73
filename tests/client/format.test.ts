import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../client/text/catalogue.en.ts";
import { sv } from "../../client/text/catalogue.ts";
import { actionText, actorText } from "../../client/text/domain.text.ts";
import {
  compareText,
  dayOf,
  daysUntil,
  deadlineText,
  formatDateTime,
  formatDay,
  relativeText,
} from "../../client/text/format.ts";

beforeAll(async () => {
  await i18next.init({
    lng: "sv",
    resources: { sv: { translation: sv }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
});
const words = (language: "sv" | "en") => i18next.getFixedT(language);

describe("a deadline", () => {
  // 23.30 in Sweden
  const now = new Date("2026-11-24T22:30:00Z");
  test.each([
    ["2026-11-26", "senast tor 26 nov (2 dagar kvar)"],
    ["2026-11-25", "senast ons 25 nov (1 dag kvar)"],
    ["2026-11-24", "senast i dag, tis 24 nov"],
    ["2026-11-23", "mån 23 nov (1 dag sen)"],
    ["2026-11-21", "lör 21 nov (3 dagar sen)"],
    ["2027-01-15", "senast fre 15 jan 2027 (52 dagar kvar)"],
    ["2026-11-25T23:30:00Z", "senast tor 26 nov (2 dagar kvar)"],
  ])("%s reads %s", (due, text) => {
    expect(deadlineText(due, now, words("sv"), "sv")).toBe(text);
  });

  test("in English", () => {
    expect(deadlineText("2026-11-25", now, words("en"), "en")).toBe("by Wed 25 Nov (1 day left)");
  });
});

test("days are Swedish days, also over the change of clocks", () => {
  expect(daysUntil("2026-10-26", new Date("2026-10-24T22:30:00Z"))).toBe(1);
  expect(dayOf("2026-06-30T22:30:00Z")).toBe("2026-07-01");
});

test("days and times are written the same whatever zone the device is in", () => {
  expect(formatDay("2026-11-26", "sv")).toBe("tor 26 nov 2026");
  expect(formatDay("2026-11-26", "en")).toBe("Thu 26 Nov 2026");
  expect(formatDateTime("2026-11-26T12:00:00Z", "sv")).toBe("tor 26 nov 2026 13.00");
  expect(formatDateTime("2026-07-26T12:00:00Z", "en")).toBe("Sun 26 Jul 2026 14:00");
});

test("how long ago, in words", () => {
  const now = new Date("2026-11-24T12:00:00Z");
  const texts = [
    "2026-11-24T11:59:30Z",
    "2026-11-24T11:55:00Z",
    "2026-11-24T09:00:00Z",
    "2026-11-23T09:00:00Z",
    "2026-11-20T09:00:00Z",
    "2026-09-20T09:00:00Z",
  ].map((at) => relativeText(at, now, words("sv"), "sv"));
  expect(texts).toEqual([
    "nyss",
    "för 5 minuter sedan",
    "för 3 timmar sedan",
    "i går",
    "för 4 dagar sedan",
    "sön 20 sep 2026",
  ]);
});

test("Swedish order, numbers by value", () => {
  const texts = ["Ärende", "Åtgärd", "Mål 10", "Öppet", "Mål 2", "Zon"].sort(compareText("sv"));
  expect(texts).toEqual(["Mål 2", "Mål 10", "Zon", "Åtgärd", "Ärende", "Öppet"]);
});

test("an action of the log has its sentence; one that this client does not know reads as a change", () => {
  expect(actionText("deficiency.acknowledge", words("sv"))).toBe("Mottagandet bekräftat");
  expect(actionText("meeting.adjourn", words("sv"))).toBe("Ändrat");
  expect(actorText("RECEIVING_CHAIR", words("sv"))).toBe("mottagande ordförande");
  expect(actorText(null, words("sv"))).toBe("Tidsgräns");
});
