import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { ForumRight, ForumStep } from "./forum.rules.ts";

export const ForumStepName = graphqlEnum<ForumStep>("ForumStep", "A step of a forum.", {
  activate: "Börja arbeta",
  rest: "Gör vilande",
  wake: "Återuppta",
});

export const ForumActionName = graphqlEnum<ForumRight>(
  "ForumAction",
  "What may be done with a forum: its steps, `edit` (updateForum), `invite` (inviteOrganization), `copyMembers`, and its ends: `split` (splitForum), `merge` (mergeForums), `close` (closeForum).",
  {
    edit: "Ändra uppgifterna",
    invite: "Bjud in en organisation",
    copyMembers: "Bjud in ett annat forums medlemmar",
    activate: "Börja arbeta",
    rest: "Gör vilande",
    wake: "Återuppta",
    split: "Dela forumet",
    merge: "Slå samman med andra forum",
    close: "Avsluta forumet",
  },
);
