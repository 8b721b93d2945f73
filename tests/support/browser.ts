import chromium from "@sparticuz/chromium";
import type { RegisteredRouter } from "@tanstack/react-router";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { unpackedBrowser } from "./browser.unpack.ts";
import type { Demo } from "./demo.ts";

/** They make one process of the browser, or switch its web security off: the tests want a real one. */
const unwanted = [
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--ignore-gpu-blocklist",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** How long what is to be seen may take, in milliseconds, also on a machine that has other things to do. */
const patience = 20_000;

const launch = async () => ({
  ...(await unpackedBrowser()),
  args: [
    ...chromium.args.filter((arg) => !unwanted.includes(arg)),
    "--no-sandbox",
    "--disable-gpu",
    // A page of a test is gone before what these compilers make of its scripts pays.
    "--js-flags=--no-opt,--no-maglev",
    // A process less to wake for each request.
    "--enable-features=NetworkServiceInProcess2",
  ],
  headless: true,
});

let launched: Promise<Browser> | undefined;

/** The browser of all tests of this process, which ends with it; `leave` closes a test file's windows. */
export function launchBrowser(): Promise<Browser> {
  launched ??= launch().then(async (how) => {
    const browser = await playwright.launch(how);
    // One that has crashed takes no test file after this one with it.
    browser.once("disconnected", () => {
      launched = undefined;
    });
    return browser;
  });
  return launched;
}

/**
 * The test file is done with all its windows: those of `openAs` wait for the next one, the others are closed. Without a
 * browser, which could not be started, that alone is told.
 */
export async function leave(browser: Browser | undefined): Promise<void> {
  if (!browser) return;
  await Promise.all([...busy].map((window) => window.done().catch(() => window.context.close())));
  busy.clear();
  await Promise.all(
    browser.contexts().map(async (context) => {
      const left = idle.find((one) => one.context === context);
      await (left ? left.page.goto("about:blank") : context.close());
    }),
  );
}

/** A browser whose one context, signed in, others than Playwright may steer at `port`. */
export async function launchSteered(port: number, url: string, token: string): Promise<BrowserContext> {
  const { args, ...how } = await launch();
  const steered = { ...how, args: [...args, `--remote-debugging-port=${port}`] };
  const context = await playwright.launchPersistentContext("", steered);
  await signIn(context, url, token);
  return context;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active";
}

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The test is done with it. */
  readonly done: () => Promise<void>;
}

/** A page that asks for next to nothing. */
const quiet = "/tillganglighetsredogorelse";

interface Left extends Window {
  readonly demo: Demo;
  readonly person: DemoPersonKey;
  readonly look: string;
}

/** Windows that a test is done with. */
const idle: Left[] = [];
/** Windows of `openAs` that no test is done with yet. */
const busy = new Set<Left>();

/** A window of one's own, in Swedish, signed in with the token of a session. */
export async function openWindow(
  browser: Browser,
  url: string,
  token: string | null,
  look: Look = {},
): Promise<Window> {
  const { width = 1280, height = 900, colorScheme = "light", forcedColors = "none" } = look;
  const context = await browser.newContext({
    baseURL: url,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    viewport: { width, height },
    colorScheme,
    forcedColors,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patience);
  if (token) await signIn(context, url, token);
  return { context, page: await context.newPage(), done: () => context.close() };
}

/** From the next page on, the window is this session's. */
export async function signIn(context: BrowserContext, url: string, token: string): Promise<void> {
  await context.addCookies([{ name: "hub", value: token, url, httpOnly: true, sameSite: "Lax" }]);
}

/** What pages have asked for, and what they have complained of. */
export interface Heard {
  /** Addresses, WebSockets too. */
  readonly asked: Set<string>;
  /** Errors in the console and faults that nobody caught. */
  readonly complaints: string[];
}

/** Listens to a page from now on. */
export function overhear(page: Page, heard: Heard): void {
  const complain = (text: string) => heard.complaints.push(`${page.url()}: ${text}`);
  page.on("request", (request) => heard.asked.add(request.url()));
  page.on("websocket", (socket) => heard.asked.add(socket.url()));
  page.on("pageerror", (error) => complain(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complain(message.text());
  });
}

/** The addresses asked for that are not the hub's. */
export const elsewhere = ({ asked }: Heard, url: string): string[] =>
  [...asked].filter(
    (address) => !/^(data|blob):/.test(address) && new URL(address).host !== new URL(url).host,
  );

/**
 * A window where someone of the demo is signed in and looks at a page, live. One that another test is done with is gone
 * on in, at its first size and with nothing kept from before: the browser has read the client already.
 */
export async function openAs(
  browser: Browser,
  demo: Demo,
  person: DemoPersonKey,
  path: string,
  look: Look = {},
): Promise<Window> {
  const looks = `${demo.url} ${JSON.stringify(look)}`;
  const alike = idle.filter((one) => one.look === looks && one.context.browser() === browser);
  const own = alike.find((one) => one.demo === demo && one.person === person);
  const left = own ?? alike[0];
  if (left) idle.splice(idle.indexOf(left), 1);
  if (left && own) {
    await left.page.evaluate(() => dispatchEvent(new Event("online")));
    await visit(left.page, path);
    busy.add(left);
    return left;
  }
  const token = await demo.token(person);
  const window = left ?? (await openWindow(browser, demo.url, token, look));
  if (left) await signIn(left.context, demo.url, token);
  await window.page.goto(path);
  await settled(window.page);
  const { context, page } = window;
  const size = page.viewportSize();
  const mine: Left = {
    context,
    page,
    demo,
    person,
    look: looks,
    done: async () => {
      for (const other of context.pages()) if (other !== page) await other.close();
      if (size) await page.setViewportSize(size);
      await page.emulateMedia({ media: null });
      await page.unrouteAll();
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await visit(page, quiet);
      // Or it would be told of each change that others make, and fetch what it shows anew.
      await page.evaluate(() => dispatchEvent(new Event("offline")));
      busy.delete(mine);
      idle.push(mine);
    },
  };
  busy.add(mine);
  return mine;
}

/**
 * Goes there and waits until the page is whole: live, and nothing still being fetched. A window that shows the client
 * already goes on in it, as by one of its links; where it shows that very page, it is loaded anew.
 */
export async function visit(page: Page, path: string): Promise<void> {
  const isThere = await page.evaluate(async (href) => {
    const { __TSR_ROUTER__: router } = window as { __TSR_ROUTER__?: RegisteredRouter };
    if (!router || location.href === new URL(href, location.href).href) return false;
    await router.navigate({ href });
    return true;
  }, path);
  if (!isThere) await page.goto(path);
  await settled(page);
}

/** Until the page has its heading and its connection, and nothing is being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText(/^(Ansluten|Connected)$/).waitFor();
  await page.locator("main [role=progressbar]").first().waitFor({ state: "detached" });
}
