import type { svShell } from "./sv.shell.ts";
import type { Texts } from "./texts.type.ts";

export const enShell: Texts<typeof svShell> = {
  signedOut: {
    lead: "The channel between the agencies around children: report what does not work in the cooperation, raise it to the right level and get an answer back.",
    chooseRole: "Choose a role",
    demoHelp: "Demo mode shows invented data. Each role sees what that agency may see.",
    enter: "Enter",
    enterAs: "Enter as {{role}}",
    noLogin: "Signing in has to be set up before you can enter. Contact whoever runs the hub.",
    enterFailed: "Signing in failed. Try again.",
  },
  account: "Account: {{name}}",
  signOut: "Sign out",
  signOutFailed: "Signing out failed. Try again.",
  switchRole: "Switch role",
  signals: "Signals",
  waiting_one: "{{count}} thing waits",
  waiting_other: "{{count}} things wait",
  showMore: "Show more",
  toOverview: "Go to the overview",
  notFound: {
    title: "There is no such page",
    text: "The address leads nowhere, or you have no access to what is there.",
  },
  crashed: {
    title: "The page could not be shown",
    why: "Something went wrong in the browser",
    text: "Try again, or go to the overview. If it happens again, reload the page.",
  },
  accessibility: {
    title: "Accessibility statement",
    lead: "Everyone should be able to use Samverkansnavet. Here you can read how the service meets the Swedish act on accessibility to digital public services, which defects are known and how to report what does not work.",
    stateTitle: "How accessible the service is",
    state:
      "The service is built to meet WCAG 2.2 level AA, which includes the requirements of EN 301 549. Every page is tested automatically in light and dark and can be used with the keyboard alone, at a width of 320 points and at 400 per cent zoom. This is a self-assessment.",
    defectsTitle: "Known defects",
    defects:
      "The service has not yet been reviewed by an independent party, nor tried with all assistive technology. No other defects are known.",
    reportTitle: "Report what does not work",
    report:
      "Tell the coordinator of your forum, or whoever runs the service with you. Say which page it is about, what you wanted to do and what happened. You may also ask for the information in another format.",
    supervisionTitle: "Supervision",
    supervision:
      "The Agency for Digital Government (Digg) supervises the act. If you are not content with the answer, you may report it there.",
    supervisionLink: "Report a lack of accessibility to Digg",
  },
};
