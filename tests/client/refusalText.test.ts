import { readdirSync } from "node:fs";
import i18next from "i18next";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { initReactI18next } from "react-i18next";
import { beforeAll, describe, expect, test } from "vitest";
import type { Refusal } from "../../client/form/refusal.ts";
import { en } from "../../client/text/catalogue.en.ts";
import { sv } from "../../client/text/catalogue.ts";

type Reasons = Readonly<Record<string, string>>;

const textDir = new URL("../../client/text/", import.meta.url);

/** The reasons of each area in a language, by the file that holds them. */
async function reasonsOf(language: "sv" | "en"): Promise<(readonly [area: string, Reasons])[]> {
  const areas = readdirSync(textDir).flatMap((name) => {
    const [, area] = /^(?:sv|en)\.(\w+)\.ts$/.exec(name) ?? [];
    return area !== undefined && name.startsWith(language) ? [area] : [];
  });
  const found = await Promise.all(
    areas.map(async (area) => {
      const texts: object = await import(`../../client/text/${language}.${area}.ts`);
      const [own] = Object.values(texts) as { reason?: Reasons }[];
      return own?.reason ? [[area, own.reason] as const] : [];
    }),
  );
  return found.flat();
}

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: "sv",
    resources: { sv: { translation: sv } },
    interpolation: { escapeValue: false },
  });
});

/** What a form says of a refusal. */
async function said(refusal: Partial<Refusal>): Promise<string> {
  const { useRefusalText } = await import("../../client/form/useRefusalText.ts");
  const Probe = () => useRefusalText()({ code: "RULE_REFUSED", params: {}, ...refusal });
  return renderToStaticMarkup(createElement(Probe));
}

describe("why the hub refused", () => {
  const tooEarly = { reason: "beforeConveyed", params: { from: "2026-10-01" } };
  const tooLate = { reason: "tooLateToRecord", params: { days: 30 } };

  test("is said in an area's own words once its texts have come, until then by its code", async () => {
    const byCode = await said({});
    expect(await said(tooEarly)).toBe(byCode);
    await import("../../client/anchoring/anchoring.texts.ts");
    expect(await said(tooEarly)).toBe("Välj en dag då det redan hade förmedlats.");
    expect(await said(tooLate)).toBe(byCode);
    const [{ addSwedish }, { svDecisions }] = await Promise.all([
      import("../../client/text/i18n.ts"),
      import("../../client/text/sv.decisions.ts"),
    ]);
    addSwedish({ decisions: svDecisions });
    expect(await said(tooLate)).toBe("Beslut kan antecknas inom 30 dagar efter mötet.");
    expect(await said({ reason: "neverHeardOf" })).toBe(byCode);
  });

  test("names the day and the numbers that came with it", async () => {
    const from = "2026-11-26";
    expect(await said({ reason: "repliesPending", params: { from } })).toContain("till tor 26 nov 2026 på");
    expect(await said({ reason: "outsideRange", params: { min: 1, max: 9 } })).toContain("från 1 till 9");
  });

  test("is said in the language of the interface", async () => {
    i18next.addResourceBundle("en", "translation", en);
    await i18next.changeLanguage("en");
    expect(await said(tooEarly)).toBe("Choose a day on which it had been conveyed already.");
    await i18next.changeLanguage("sv");
  });
});

describe.each(["sv", "en"] as const)("the reasons in %s", (language) => {
  test("have the same words in every area that has them: a refusal does not say which it comes from", async () => {
    const areas = await reasonsOf(language);
    expect(areas.length).toBeGreaterThan(4);
    const words = new Map<string, Set<string>>();
    for (const [, reasons] of areas) {
      for (const [reason, text] of Object.entries(reasons)) {
        words.set(reason, (words.get(reason) ?? new Set()).add(text));
      }
    }
    expect([...words].filter(([, texts]) => texts.size > 1)).toEqual([]);
  });
});
