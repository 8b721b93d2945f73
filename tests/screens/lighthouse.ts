import "reflect-metadata";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchSteered } from "../support/browser.ts";
import { startScreenHub } from "./hub.ts";
import { desktopConfig, lighthouse, type Result, Trace } from "./lighthouse.tool.ts";
import { subjectsOf } from "./subjects.ts";

/**
 * `npm run lighthouse [-- runs]`: Lighthouse on Översikt and on a meeting, of the client as it is built for production,
 * on a desktop computer and on a slow telephone on a slow network (Lighthouse's own default). Prints the median of the
 * runs, what took points, and how much JavaScript each page loads until it rests. Exit code 1 when a score is below 95
 * (the telephone's performance is told of only: a page drawn in the browser does not reach it) or the first page loads
 * more than 230 kB. Wants a machine that does nothing else: blocking time is counted in its seconds.
 */
const least = 95;
const mostKilobytes = 230;
const runs = Number(process.argv[2] ?? 3);
const categories = ["performance", "accessibility", "best-practices"];
const devices = { desktop: desktopConfig, telephone: undefined };

// The browser falls over this category where a page has a referrer policy; what no score is made of needs it.
const traced = Trace.getDefaultTraceCategories().filter((name) => name !== "blink.webdx_feature_usage");
Trace.getDefaultTraceCategories = () => traced;

const hub = await startScreenHub();
const { planned } = await subjectsOf(hub);
if (!planned) throw new Error("the demo has no meeting that is summoned");
const port = await freePort();
const browser = await launchSteered(port, hub.url, await hub.token("coordinator"));
try {
  for (const [name, path] of [
    ["Översikt", "/"],
    ["Möte", `/moten/${planned}`],
  ] as const) {
    let scripts: readonly string[] = [];
    for (const [device, config] of Object.entries(devices)) {
      const results: Result[] = [];
      while (results.length < runs) {
        const done = await lighthouse(
          hub.url + path,
          { port, onlyCategories: categories, logLevel: "error" },
          config,
        );
        if (!done || done.lhr.runtimeError) throw new Error(done?.lhr.runtimeError?.message ?? "no result");
        results.push(done.lhr);
      }
      scripts = scriptsOf(results[0] as Result);
      report(name, device, results);
    }
    const kilobytes = gzipped(scripts);
    console.log(`${name}: ${kilobytes.toFixed(1)} kB of JavaScript (gzip) in ${scripts.length} files`);
    if (path === "/" && kilobytes > mostKilobytes) fail(`${name} loads more than ${mostKilobytes} kB`);
  }
} finally {
  await browser.close();
  await hub.close();
}

function report(name: string, device: string, results: readonly Result[]): void {
  const scores = categories.map((category) => {
    const each = results.map(({ categories: had }) => Math.round((had[category]?.score ?? 0) * 100));
    const score = each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0;
    const counts = device === "desktop" || category !== "performance";
    if (counts && score < least) fail(`${name}, ${device}: ${category} ${score}`);
    return `${category} ${score}${new Set(each).size > 1 ? ` (${each.join(", ")})` : ""}`;
  });
  console.log(`${name}, ${device}: ${scores.join(", ")}`);
  const [first] = results;
  for (const line of first ? lacks(first) : []) console.log(`  ${line}`);
}

/** What took points, one line each; and the figures that the performance is made of. */
function lacks({ categories: had, audits }: Result): string[] {
  return categories.flatMap((category) =>
    (had[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const { score = null, title = "", displayValue = "" } = audits[id] ?? {};
      if (weight === 0 || score === null || score >= 0.9) return [];
      return [`${id} ${Math.round(score * 100)}: ${title} ${displayValue}`];
    }),
  );
}

/** The built scripts that the page asked for. */
function scriptsOf({ audits }: Result): string[] {
  const { details } = audits["network-requests"] ?? {};
  const items = details?.type === "table" ? (details.items ?? []) : [];
  return items.map(({ url }) => new URL(String(url)).pathname).filter((path) => path.endsWith(".js"));
}

function gzipped(scripts: readonly string[]): number {
  const files = [...new Set(scripts)].map((path) => readFileSync(join(hub.clientDir, path)));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000;
}

function fail(text: string): void {
  console.log(`FAIL ${text}`);
  process.exitCode = 1;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
