import { cursorsOf, follow } from "../support/feed.ts";
import * as steps from "../support/steps.ts";
import { ms, spread } from "./figures.ts";
import type { BenchHub } from "./hub.ts";

const subscribers = 50;
const changes = 40;

/** (c) From sending a mutation until each of 50 subscribers has its batch; the subscribers are in this process too. */
export async function delivery({ url, rooms: [room] }: BenchHub): Promise<string[]> {
  const cursors = await cursorsOf(room.coordinator, "ROOM");
  const feeds = await Promise.all(
    Array.from({ length: subscribers }, () => follow({ url }, room.coordinator, cursors)),
  );
  const delivered: number[] = [];
  const answered: number[] = [];
  try {
    // The subscriptions stand once the first change has come to all of them.
    for (let change = -1; change < changes; change++) {
      const { id } = await steps.report(room.school, [room.clinicId]);
      await Promise.all(feeds.map((feed) => feed.until(({ changes }) => tells(changes, id))));
      const since = performance.now();
      const acting = steps.reply(room.clinic, id).then(() => performance.now() - since);
      const took = await Promise.all(
        feeds.map(async (feed) => {
          await feed.until(({ changes }) => tells(changes, id));
          return performance.now() - since;
        }),
      );
      if (change < 0) continue;
      delivered.push(...took);
      answered.push(await acting);
    }
  } finally {
    await Promise.all(feeds.map((feed) => feed.close()));
  }
  const [all, writer] = [spread(delivered), spread(answered)];
  return [
    `${changes} changes to ${subscribers} subscribers of one stream`,
    `to a subscriber  p50 ${ms(all.p50)}   p95 ${ms(all.p95)}`,
    `to the writer    p50 ${ms(writer.p50)}   p95 ${ms(writer.p95)}`,
    `ratio            ${(all.p50 / writer.p50).toFixed(1)}`,
  ];
}

const tells = (changes: readonly { readonly subjectId: string }[], id: string): boolean =>
  changes.some(({ subjectId }) => subjectId === id);
