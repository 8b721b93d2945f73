import type { Catalogue } from "./catalogue.ts";
import { enAgreements } from "./en.agreements.ts";
import { enAnchoring } from "./en.anchoring.ts";
import { enDecisions } from "./en.decisions.ts";
import { enDeficiencies } from "./en.deficiencies.ts";
import { enDomain } from "./en.domain.ts";
import { enForm } from "./en.form.ts";
import { enForums } from "./en.forums.ts";
import { enFrame } from "./en.frame.ts";
import { enHandover } from "./en.handover.ts";
import { enLive } from "./en.live.ts";
import { enMeetingRoom } from "./en.meetingroom.ts";
import { enMeetings } from "./en.meetings.ts";
import { enMinutes } from "./en.minutes.ts";
import { enOverview } from "./en.overview.ts";
import { enPlans } from "./en.plans.ts";
import { enProblems } from "./en.problems.ts";
import { enProposals } from "./en.proposals.ts";
import { enReorganization } from "./en.reorganization.ts";
import { enResponsibility } from "./en.responsibility.ts";
import { enSectors } from "./en.sectors.ts";
import { enShell } from "./en.shell.ts";
import { enUi } from "./en.ui.ts";
import type { Texts } from "./texts.type.ts";

/** English must have exactly the keys of Swedish: else this does not type check. */
export const en: Texts<Catalogue> = {
  domain: enDomain,
  agreements: enAgreements,
  anchoring: enAnchoring,
  decisions: enDecisions,
  deficiencies: enDeficiencies,
  frame: enFrame,
  shell: enShell,
  overview: enOverview,
  live: enLive,
  forums: enForums,
  handover: enHandover,
  meetingroom: enMeetingRoom,
  meetings: enMeetings,
  minutes: enMinutes,
  plans: enPlans,
  proposals: enProposals,
  reorganization: enReorganization,
  responsibility: enResponsibility,
  form: enForm,
  ui: enUi,
  problems: enProblems,
  sectors: enSectors,
};
