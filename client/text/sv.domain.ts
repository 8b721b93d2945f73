import { svAgreementEvents, svAgreementLabels } from "./sv.domain.agreements.ts";
import { svAnchoringEvents, svAnchoringLabels } from "./sv.domain.anchoring.ts";
import { svDecisionEvents, svDecisionLabels } from "./sv.domain.decisions.ts";
import { svDeficiencyEvents, svDeficiencyLabels } from "./sv.domain.deficiencies.ts";
import { svForumEvents, svForumLabels } from "./sv.domain.forums.ts";
import { svMeetingEvents, svMeetingLabels } from "./sv.domain.meetings.ts";
import { svMinutesEvents, svMinutesLabels } from "./sv.domain.minutes.ts";
import { svPlanEvents, svPlanLabels } from "./sv.domain.plans.ts";

/** The field's words: one label for each value of the API's enums, and one sentence for each action of the log. */
export const svDomain = {
  ...svAgreementLabels,
  ...svAnchoringLabels,
  ...svDecisionLabels,
  ...svDeficiencyLabels,
  ...svForumLabels,
  ...svMeetingLabels,
  ...svMinutesLabels,
  ...svPlanLabels,
  assignmentFunction: {
    EMPLOYEE: "Medarbetare",
    ORG_ADMIN: "Organisationsadministratör",
    REGISTRAR: "Registrator",
    AUDITOR: "Revisor",
    BOARD: "Förtroendevald",
    SECRETARIAT: "Regionalt sekretariat",
    ADMIN: "Systemadministratör",
  },
  waitingKind: {
    ACKNOWLEDGE: "Bekräfta mottagande",
    HANDLE: "Handlägg och återkoppla",
    REPLY: "Yttra er",
    VERDICT: "Bedöm återkopplingen",
    RAISE: "Lyft på medarbetarens begäran",
    ACCEPT_ESCALATION: "Ta emot eller återvisa frågan",
    ANSWER_ESCALATION: "Besvara frågan",
    CONVEY_ANSWER: "Förmedla svaret",
    ACCEPT_TRANSFER: "Ta emot eller återvisa bristen",
    MEASURE: "Genomför åtgärden",
    ACTIVITY: "Genomför aktiviteten",
    FOLLOW_UP: "Följ upp aktiviteten",
    CONVEY_ANCHORING: "Förmedla till er organisation",
    CONFIRM_ANCHORED: "Bekräfta att det är förankrat",
    SIGN_MINUTES: "Justera anteckningarna",
    COMMENT_MINUTES: "Lämna synpunkter på anteckningarna",
    GIVE_POSITION: "Ta ställning till beslutet",
    REVIEW_DECISION: "Följ upp beslutet",
    APPROVE_AGREEMENT: "Godkänn överenskommelsen",
    ANSWER_PROPOSAL: "Svara på förslag om forum",
  },
  /** Whoever acted: a seat's role, a relation to the matter, or an assignment's function. */
  actorRole: {
    CHAIR: "ordförande",
    COORDINATOR: "samordnare",
    REPRESENTATIVE: "ledamot",
    DEPUTY: "ersättare",
    REPORTER: "rapportör",
    REPORTING_REPRESENTATIVE: "rapportörens representant",
    CONCERNED_REPRESENTATIVE: "berörd part",
    RECEIVING_CHAIR: "mottagande ordförande",
    RECEIVING_COORDINATOR: "mottagande samordnare",
    RESPONSIBLE_REPRESENTATIVE: "ansvarig part",
    EMPLOYEE: "medarbetare",
    MEMBER: "användare",
    ADJUSTER: "justerare",
    FORUM_SEAT: "ledamot",
    MEMBER_EMPLOYEE: "medarbetare hos medlem",
    ITEM_PROPOSER: "den som föreslog",
    PARTY_SEAT: "part",
    ORG_ADMIN: "organisationsadministratör",
    REGISTRAR: "registrator",
    AUDITOR: "revisor",
    BOARD: "förtroendevald",
    SECRETARIAT: "sekretariat",
    ADMIN: "systemadministratör",
  },
  /** Nobody acted: a date came. */
  clock: "Tidsgräns",
  /** Nobody acted: it was imported. */
  register: "Register",
  unknownAction: "Ändrat",
  action: {
    ...svAgreementEvents,
    ...svAnchoringEvents,
    ...svDecisionEvents,
    ...svDeficiencyEvents,
    ...svForumEvents,
    ...svMeetingEvents,
    ...svMinutesEvents,
    ...svPlanEvents,
    area: { register: "Hämtat ur registret" },
    organization: { register: "Hämtat ur registret" },
    lineage: { register: "Hämtat ur registret" },
    user: { register: "Person hämtad ur registret" },
  },
} as const;
