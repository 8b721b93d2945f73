import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";

/** They make one process of the browser, or switch its web security off: the tests want a real one. */
const unwanted = ["--single-process", "--no-zygote", "--disable-web-security"];

export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !unwanted.includes(arg)), "--no-sandbox"],
    headless: true,
  });
}

/** A window of one's own, in Swedish, signed in with the token of a session. */
export async function openWindow(
  browser: Browser,
  url: string,
  token: string | null,
  look: { readonly width?: number; readonly height?: number; readonly colorScheme?: "light" | "dark" } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const { width = 1280, height = 900, colorScheme = "light" } = look;
  const context = await browser.newContext({
    baseURL: url,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
  });
  if (token) await context.addCookies([{ name: "hub", value: token, url, httpOnly: true, sameSite: "Lax" }]);
  return { context, page: await context.newPage() };
}
