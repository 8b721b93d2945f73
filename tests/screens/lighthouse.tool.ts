/** What of Lighthouse's result is read here. A score is from 0 to 1, null where there is none to give. */
export interface Result {
  readonly categories: Record<
    string,
    {
      readonly score: number | null;
      readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
    }
  >;
  readonly audits: Record<
    string,
    {
      readonly score: number | null;
      readonly title: string;
      readonly displayValue?: string;
      readonly details?: { readonly type: string; readonly items?: readonly Record<string, unknown>[] };
    }
  >;
  readonly runtimeError?: { readonly message: string };
}

interface Lighthouse {
  readonly default: (
    url: string,
    flags: { readonly port: number; readonly onlyCategories: readonly string[]; readonly logLevel: "error" },
    config: unknown,
  ) => Promise<{ readonly lhr: Result } | undefined>;
  readonly desktopConfig: unknown;
}

interface TraceModule {
  readonly default: { getDefaultTraceCategories: () => string[] };
}

// It lies in `tools`, where the compiler meets it only after `node scripts/tools.mjs`.
const core = new URL("../../tools/node_modules/lighthouse/core/", import.meta.url).href;

export const { default: lighthouse, desktopConfig } = (await import(`${core}index.js`)) as Lighthouse;
export const { default: Trace } = (await import(`${core}gather/gatherers/trace.js`)) as TraceModule;
