import { graphqlEnum } from "../platform/graphqlEnum.ts";
import type { AgreementAction, Level } from "./agreement.rules.ts";
import type { VersionState, VersionStep } from "./agreementVersion.rules.ts";

export const AgreementLevel = graphqlEnum<Level>(
  "AgreementLevel",
  "How far an agreement reaches; SERVICE is a label for one with who carries something out.",
  {
    NATIONAL: "Nationell",
    REGIONAL: "Regional",
    LOCAL: "Lokal",
    SERVICE: "Tjänsteavtal",
  },
);
export type AgreementLevel = keyof typeof AgreementLevel;

export const AgreementActionName = graphqlEnum<AgreementAction>(
  "AgreementAction",
  "What a viewer may do with an agreement; from the table that also enforces it.",
  {
    edit: "Ändra",
    draftVersion: "Påbörja ny version",
  },
);

export const AgreementVersionStatus = graphqlEnum<VersionState>(
  "AgreementVersionStatus",
  "The state of a version of an agreement.",
  {
    DRAFT: "Utkast",
    OUT_FOR_APPROVAL: "Ute för godkännande",
    IN_FORCE: "Gäller",
    SUPERSEDED: "Ersatt",
    EXPIRED: "Har löpt ut",
    TERMINATED: "Uppsagd",
  },
);
export type AgreementVersionStatus = keyof typeof AgreementVersionStatus;

export const AgreementVersionActionName = graphqlEnum<VersionStep>(
  "AgreementVersionAction",
  "What a viewer may do with a version of an agreement; from the table that also enforces it.",
  {
    edit: "Ändra",
    send: "Skicka för godkännande",
    approve: "Godkänn för den egna organisationen",
    enterApproval: "För in godkännande",
    return: "Ta tillbaka till utkast",
    terminate: "Säg upp",
  },
);

export const AgreementApprovalEntry = graphqlEnum(
  "AgreementApprovalEntry",
  "Who entered that a party has approved.",
  {
    PARTY: "Partens ledamot",
    ADMINISTRATOR: "Partens administratör, som inte har någon ledamot i forumet",
    FORUM: "Forumets ordförande eller samordnare, för en part som ingen svarar för här",
  },
);
export type AgreementApprovalEntry = keyof typeof AgreementApprovalEntry;

export const AgreementCopySource = graphqlEnum("AgreementCopySource", "What a new version begins with.", {
  NOTHING: "Ingenting",
  LATEST_VERSION: "Den senaste versionen",
  PARENT: "Den överordnade överenskommelsens gällande version",
});
export type AgreementCopySource = keyof typeof AgreementCopySource;
