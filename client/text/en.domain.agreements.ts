import type { svAgreementEvents, svAgreementLabels } from "./sv.domain.agreements.ts";
import type { Texts } from "./texts.type.ts";

export const enAgreementLabels: Texts<typeof svAgreementLabels> = {
  agreementLevel: {
    NATIONAL: "National",
    REGIONAL: "Regional",
    LOCAL: "Local",
    SERVICE: "Service agreement",
  },
  agreementAction: {
    edit: "Change the agreement",
    draftVersion: "Begin a new version",
  },
  agreementVersionStatus: {
    DRAFT: "Draft",
    OUT_FOR_APPROVAL: "Out for approval",
    IN_FORCE: "In force",
    SUPERSEDED: "Superseded",
    EXPIRED: "Expired",
    TERMINATED: "Terminated",
  },
  agreementVersionAction: {
    edit: "Change the version",
    send: "Send for approval",
    approve: "Approve for our organization",
    enterApproval: "Enter a party's approval",
    return: "Take back to a draft",
    terminate: "Give notice",
  },
  agreementApprovalEntry: {
    PARTY: "entered by the party",
    ADMINISTRATOR: "entered by the administrator",
    FORUM: "entered by the forum",
  },
  agreementCopySource: {
    NOTHING: "An empty version",
    LATEST_VERSION: "The latest version",
    PARENT: "The agreement above",
  },
};

export const enAgreementEvents: Texts<typeof svAgreementEvents> = {
  agreement: {
    handOver: "Goes on in the forum that took over",
    create: "Agreement begun",
    edit: "Agreement changed",
    takeBack: "A version was taken back to a draft",
    register: "Agreement taken from the register",
  },
  agreementVersion: {
    draft: "New version begun",
    edit: "Version changed",
    addClause: "Clause added",
    editClause: "Clause changed",
    moveClause: "Clause moved",
    removeClause: "Clause removed",
    send: "Version sent for approval",
    approve: "Approved by a party",
    enterApproval: "A party's approval entered by the forum",
    return: "Version a draft again",
    enterForce: "Version in force",
    supersede: "Version superseded by a later one",
    giveNotice: "Notice given for a later day",
    terminate: "Version terminated",
    expire: "Version expired",
    expiring: "Version expires soon",
    register: "Version taken from the register",
  },
};
