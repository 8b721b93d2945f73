import { runOperation } from "../../server/changes/runOperation.ts";
import { Forum } from "../../server/forums/forum.entity.ts";
import type { Hub } from "../../server/hub.ts";

/** What no service should come to do; each rejects. */

/** Changes a forum in an operation without naming what is done. */
export const changeUnnamed = (hub: Hub, forumId: string): Promise<unknown> =>
  runOperation(hub.system, { identity: null, system: true, writes: true }, async (op) => {
    (await op.load.visible(Forum, forumId)).purpose = "Utan namn.";
  });

/** Changes a forum in an operation that only reads. */
export const changeReading = (hub: Hub, forumId: string): Promise<unknown> =>
  runOperation(hub.system, { identity: null, system: true, writes: false }, async (op) => {
    const forum = await op.load.visible(Forum, forumId);
    forum.purpose = "Under läsning.";
    op.act("forum.change", forum);
    await op.em.flush();
  });

/** Changes a forum in a transaction of its own. */
export async function changeOutside(hub: Hub, forumId: string): Promise<void> {
  const em = hub.system.em.fork();
  (await em.findOneOrFail(Forum, forumId)).purpose = "Utanför.";
  await em.flush();
}
