import { enDeficiencies } from "./en.deficiencies.ts";
import { enDomain } from "./en.domain.ts";
import { enForums } from "./en.forums.ts";
import { enFrame } from "./en.frame.ts";
import { enLive } from "./en.live.ts";
import { enOverview } from "./en.overview.ts";
import { enProblems } from "./en.problems.ts";
import { enSectors } from "./en.sectors.ts";
import { enShell } from "./en.shell.ts";
import { enUi } from "./en.ui.ts";
import { svDeficiencies } from "./sv.deficiencies.ts";
import { svDomain } from "./sv.domain.ts";
import { svForums } from "./sv.forums.ts";
import { svFrame } from "./sv.frame.ts";
import { svLive } from "./sv.live.ts";
import { svOverview } from "./sv.overview.ts";
import { svProblems } from "./sv.problems.ts";
import { svSectors } from "./sv.sectors.ts";
import { svShell } from "./sv.shell.ts";
import { svUi } from "./sv.ui.ts";
import type { Texts } from "./texts.type.ts";

/** All areas of text. A new area is one file a language and one line here in each. */
export const sv = {
  domain: svDomain,
  deficiencies: svDeficiencies,
  frame: svFrame,
  shell: svShell,
  overview: svOverview,
  live: svLive,
  forums: svForums,
  ui: svUi,
  problems: svProblems,
  sectors: svSectors,
} as const;

/** English must have exactly the keys of Swedish: else this does not type check. */
export const en: Texts<typeof sv> = {
  domain: enDomain,
  deficiencies: enDeficiencies,
  frame: enFrame,
  shell: enShell,
  overview: enOverview,
  live: enLive,
  forums: enForums,
  ui: enUi,
  problems: enProblems,
  sectors: enSectors,
};
