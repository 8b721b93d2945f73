import { addSwedish } from "../text/i18n.ts";
import { svForums } from "../text/sv.forums.ts";
import { svProposals } from "../text/sv.proposals.ts";
import { svReorganization } from "../text/sv.reorganization.ts";

// Of forums come the kinds of what lies open in one, and why the hub refuses.
addSwedish({ forums: svForums, proposals: svProposals, reorganization: svReorganization });
