import type { HandoverQuery } from "../../schema/generated/graphql.ts";

export type Handover = HandoverQuery["handover"];
