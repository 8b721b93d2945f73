/** They sit in the forum and see its drafts. */
export const members = ["representative", "social", "clinic"] as const;
/** They see what is adopted, not what is worked on. */
export const outside = ["chair", "auditor", "secretariat", "admin"] as const;
export const strangers = ["stranger", "neighbour"] as const;
