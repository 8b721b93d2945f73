import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { ForumRight, ForumStep } from "./forum.rules.ts";

export const ForumStepName = graphqlEnum<ForumStep>("ForumStep", "A step of a forum.", {
  activate: "Börja arbeta",
  rest: "Gör vilande",
  wake: "Återuppta",
});

export const ForumActionName = graphqlEnum<ForumRight>(
  "ForumAction",
  "What may be done with a forum: its steps, `edit` (updateForum) and `invite` (inviteOrganization).",
  {
    edit: "Ändra uppgifterna",
    invite: "Bjud in en organisation",
    activate: "Börja arbeta",
    rest: "Gör vilande",
    wake: "Återuppta",
  },
);
