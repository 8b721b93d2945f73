import type { Page } from "playwright-core";

/**
 * What an eye would stumble over on the page as it stands, one line each: text that leaves its box or is cut off below,
 * texts and controls that lie over one another, panels with a heading and nothing below it.
 */
export function eyeFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly element: Element;
      readonly words: string;
      readonly box: DOMRect;
    }
    const faults: string[] = [];
    const brief = (element: Element) => element.outerHTML.replaceAll(/\s+/g, " ").slice(0, 140);

    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(".sr-only, .visually-hidden, [data-live-announcer], .skip-link") === null &&
      !hasHiddenHolder(element);
    /** One pixel and less, or clipped away, is what only a screen reader meets. */
    function hasHiddenHolder(element: Element): boolean {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { clip, clipPath, overflow, position } = getComputedStyle(at);
        const { width, height } = at.getBoundingClientRect();
        if (position === "absolute" && (clip.startsWith("rect") || clipPath.startsWith("inset"))) return true;
        if (overflow === "hidden" && (width <= 1 || height <= 1)) return true;
      }
      return false;
    }
    const blockOf = (element: Element): Element => {
      let at = element;
      while (at.parentElement && /^(inline|contents)$/.test(getComputedStyle(at).display))
        at = at.parentElement;
      return at;
    };

    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? "";
      if (!element || words === "" || /^(script|style|noscript|option)$/i.test(element.tagName)) continue;
      if (!isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      // An SVG lays its texts out by itself.
      const block = element.closest("svg") ? null : blockOf(element).getBoundingClientRect();
      for (const rect of rects) {
        // The line is higher than what is written on it.
        const trim = rect.height / 4;
        const box = new DOMRect(
          rect.x + 1,
          rect.y + trim,
          Math.max(0, rect.width - 2),
          rect.height - 2 * trim,
        );
        pieces.push({ element, words, box });
        if (block && (rect.right > block.right + 2 || rect.left < block.left - 2)) {
          faults.push(`leaves its box: “${words.slice(0, 60)}” in ${brief(blockOf(element))}`);
          break;
        }
      }
    }
    for (const element of document.querySelectorAll("button, input, textarea, select, [role=button]")) {
      if (!isSeen(element)) continue;
      pieces.push({ element, words: "", box: element.getBoundingClientRect() });
    }

    const related = (a: Element, b: Element): boolean =>
      a === b ||
      a.contains(b) ||
      b.contains(a) ||
      [...labelsOf(a), ...labelsOf(b)].some((label) => label.contains(a) && label.contains(b));
    const labelsOf = (element: Element): Element[] =>
      [element.closest("label"), element.closest("[role=group]")].filter((at) => at !== null);
    const meets = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    // What sticks to the window's edge lies over what is scrolled below it.
    const sticks = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (/^(sticky|fixed)$/.test(getComputedStyle(at).position)) return true;
      return false;
    };
    pieces.sort((a, b) => a.box.top - b.box.top);
    const told = new Set<string>();
    pieces.forEach((piece, index) => {
      for (let at = index + 1; at < pieces.length; at += 1) {
        const other = pieces[at];
        if (!other || other.box.top > piece.box.bottom) break;
        if (!meets(piece.box, other.box) || related(piece.element, other.element)) continue;
        if (sticks(piece.element) !== sticks(other.element)) continue;
        const line = `over one another: ${piece.words.slice(0, 50) || brief(piece.element)} and ${other.words.slice(0, 50) || brief(other.element)}`;
        if (!told.has(line)) faults.push(line);
        told.add(line);
      }
    });

    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!isSeen(element) || !element.textContent?.trim()) continue;
      const { overflowY } = getComputedStyle(element);
      const isCut = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
      if (isCut && element.clientHeight > 1) faults.push(`cut off below: ${brief(element)}`);
    }

    const content = "img, svg[role=img], input, textarea, button, a, table tbody tr, [role=progressbar]";
    for (const panel of document.querySelectorAll(
      "main section, main article, main [role=tabpanel], main [role=region]",
    )) {
      if (!isSeen(panel)) continue;
      const heading = panel.querySelector("h1, h2, h3, h4, h5, h6");
      const rest = (panel.textContent ?? "").replace(heading?.textContent ?? "", "").trim();
      if (rest === "" && panel.querySelector(content) === null) faults.push(`empty panel: ${brief(panel)}`);
    }
    for (const list of document.querySelectorAll("main table, main [role=grid]")) {
      const rows = list.querySelectorAll("tbody tr, [role=row]").length;
      if (isSeen(list) && rows === 0) faults.push(`empty table: ${brief(list)}`);
    }
    return faults;
  });
}
