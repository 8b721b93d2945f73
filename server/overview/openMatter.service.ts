import type { Operation } from "../access/operation.ts";
import { OpenMatter } from "./openMatter.entity.ts";

/** What lies open in the forum, by day: for its seats and for administrators. */
export const openMattersIn = (op: Operation, forumId: string): Promise<OpenMatter[]> =>
  op.load.many(OpenMatter, "forumId", forumId, "day");
