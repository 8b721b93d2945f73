import type { Page } from "playwright-core";

/** When a page shows something that it did not show before. */
export interface Appearance {
  /** Milliseconds since the epoch, by the clock that the test has too. */
  at(): Promise<number>;
}

/** Begins to look for a row or an item with all of `words`; looks at every change of the page, not now and then. */
export async function appearance(page: Page, words: readonly string[]): Promise<Appearance> {
  const seen = await page.evaluateHandle((wanted) => {
    const isShown = () =>
      [...document.querySelectorAll("main [role=row], main tr, main li")].some((item) => {
        const text = item.textContent;
        return wanted.every((word) => text.includes(word));
      });
    if (isShown()) throw new Error(`already there: ${wanted.join(", ")}`);
    const at = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isShown()) return;
        observer.disconnect();
        resolve(Date.now());
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return { at };
  }, words);
  return {
    at: async () => {
      const at = await seen.evaluate((waiting) => waiting.at);
      await seen.dispose();
      return at;
    },
  };
}

/** The smallest of the values that `share` of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
