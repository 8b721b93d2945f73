/** Överenskommelser: one label for each value of the API's enums. */
export const svAgreementLabels = {
  agreementLevel: {
    NATIONAL: "Nationell",
    REGIONAL: "Regional",
    LOCAL: "Lokal",
    SERVICE: "Tjänsteavtal",
  },
  agreementAction: {
    edit: "Ändra överenskommelsen",
    draftVersion: "Påbörja ny version",
  },
  agreementVersionStatus: {
    DRAFT: "Utkast",
    OUT_FOR_APPROVAL: "Ute för godkännande",
    IN_FORCE: "Gäller",
    SUPERSEDED: "Ersatt",
    EXPIRED: "Har löpt ut",
    TERMINATED: "Uppsagd",
  },
  agreementVersionAction: {
    edit: "Ändra versionen",
    send: "Skicka för godkännande",
    approve: "Godkänn för vår organisation",
    enterApproval: "För in en parts godkännande",
    return: "Ta tillbaka till utkast",
    terminate: "Säg upp",
  },
  agreementApprovalEntry: {
    PARTY: "infört av parten",
    ADMINISTRATOR: "infört av administratören",
    FORUM: "infört av forumet",
  },
  agreementCopySource: {
    NOTHING: "En tom version",
    LATEST_VERSION: "Den senaste versionen",
    PARENT: "Den överordnade överenskommelsen",
  },
} as const;

/** Överenskommelser: one sentence for each action of the log. */
export const svAgreementEvents = {
  agreement: {
    handOver: "Fortsätter i forumet som tog över",
    create: "Överenskommelse påbörjad",
    edit: "Överenskommelse ändrad",
    takeBack: "En version togs tillbaka till utkast",
    register: "Överenskommelse hämtad ur registret",
  },
  agreementVersion: {
    draft: "Ny version påbörjad",
    edit: "Versionen ändrad",
    addClause: "Punkt tillagd",
    editClause: "Punkt ändrad",
    moveClause: "Punkt flyttad",
    removeClause: "Punkt borttagen",
    send: "Versionen skickad för godkännande",
    approve: "Godkänd av en part",
    enterApproval: "Parts godkännande infört av forumet",
    return: "Versionen åter utkast",
    enterForce: "Versionen gäller",
    supersede: "Versionen ersatt av en senare",
    giveNotice: "Versionen uppsagd till en senare dag",
    terminate: "Versionen uppsagd",
    expire: "Versionen har löpt ut",
    expiring: "Versionen löper snart ut",
    register: "Versionen hämtad ur registret",
  },
} as const;
