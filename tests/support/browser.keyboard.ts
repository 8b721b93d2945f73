import type { Locator, Page } from "playwright-core";

const longestWay = 250;

/** Tab until the focus is there, also past a list that opens on the way and hides the rest meanwhile. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  let there = await place.elementHandle();
  for (let presses = 0; presses < longestWay; presses += 1) {
    const focus = await there?.evaluate((element) => {
      if (element === document.activeElement) return "here";
      return element.isConnected ? "elsewhere" : "gone";
    });
    if (focus === "here") return;
    // Such as the handles of an agenda once its dragging has been fetched.
    if (focus !== "elsewhere") there = await place.elementHandle();
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${place}`);
}
