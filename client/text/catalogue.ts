import type { svAgreements } from "./sv.agreements.ts";
import type { svAnchoring } from "./sv.anchoring.ts";
import type { svDecisions } from "./sv.decisions.ts";
import type { svDeficiencies } from "./sv.deficiencies.ts";
import { svDomain } from "./sv.domain.ts";
import type { svForm } from "./sv.form.ts";
import type { svForums } from "./sv.forums.ts";
import { svFrame } from "./sv.frame.ts";
import type { svHandover } from "./sv.handover.ts";
import { svLive } from "./sv.live.ts";
import type { svMeetingRoom } from "./sv.meetingroom.ts";
import type { svMeetings } from "./sv.meetings.ts";
import type { svMinutes } from "./sv.minutes.ts";
import { svOverview } from "./sv.overview.ts";
import type { svPlans } from "./sv.plans.ts";
import { svProblems } from "./sv.problems.ts";
import type { svProposals } from "./sv.proposals.ts";
import type { svReorganization } from "./sv.reorganization.ts";
import type { svResponsibility } from "./sv.responsibility.ts";
import { svSectors } from "./sv.sectors.ts";
import { svShell } from "./sv.shell.ts";
import { svUi } from "./sv.ui.ts";

/** The areas of text that every page may need. A new area is one file a language, and one line here and in catalogue.en.ts. */
export const sv = {
  domain: svDomain,
  frame: svFrame,
  shell: svShell,
  overview: svOverview,
  live: svLive,
  ui: svUi,
  problems: svProblems,
  sectors: svSectors,
} as const;

/** All texts: those of the first page, and those that come with the pages that need them. */
export type Catalogue = typeof sv & {
  readonly agreements: typeof svAgreements;
  readonly anchoring: typeof svAnchoring;
  readonly decisions: typeof svDecisions;
  readonly deficiencies: typeof svDeficiencies;
  readonly form: typeof svForm;
  readonly forums: typeof svForums;
  readonly handover: typeof svHandover;
  readonly meetingroom: typeof svMeetingRoom;
  readonly meetings: typeof svMeetings;
  readonly minutes: typeof svMinutes;
  readonly plans: typeof svPlans;
  readonly proposals: typeof svProposals;
  readonly reorganization: typeof svReorganization;
  readonly responsibility: typeof svResponsibility;
};
