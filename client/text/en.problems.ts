import type { svProblems } from "./sv.problems.ts";
import type { Texts } from "./texts.type.ts";

export const enProblems: Texts<typeof svProblems> = {
  UNAUTHENTICATED: "You are not signed in. Sign in and try again.",
  FORBIDDEN: "Your role may not do this.",
  NOT_FOUND: "What you are looking for does not exist, or you have no access to it.",
  BAD_USER_INPUT: "Something in the form needs to be corrected.",
  ILLEGAL_TRANSITION: "This cannot be done in the matter's present state. Reload and see where it stands.",
  RULE_REFUSED: "A rule of the cooperation prevents this.",
  CONFLICT: "Someone else changed it first. Compare with the new text before you save.",
  PERSONAL_DATA_DETECTED:
    "The text seems to contain personal data. Remove it: write about ways of working, never about individuals.",
  RATE_LIMITED: "Too many attempts in a short time. Wait a while.",
  TOO_COMPLEX: "The question is too large. Ask for less.",
  INTERNAL: "Something went wrong on our side. Try again in a while.",
  NETWORK: "The server does not answer. Check the connection and try again.",
};
