import * as steps from "../support/steps.ts";
import type { BenchHub, Room } from "./hub.ts";

const writers = 16;
const roundMs = 3000;
const rounds = 3;

/** (b) 16 writers that all tell one forum's stream, beside 8 and 8 that tell two: what the counter's lock costs. */
export async function writing({ rooms: [one, other] }: BenchHub): Promise<string[]> {
  const matter = async (room: Room) => ({ room, id: (await steps.report(room.school, [room.clinicId])).id });
  const together = await Promise.all(Array.from({ length: writers }, () => matter(one)));
  const apart = await Promise.all(
    Array.from({ length: writers }, (_, writer) => matter(writer % 2 === 0 ? one : other)),
  );
  const rates = { together: 0, apart: 0 };
  await perSecond(together, roundMs / 3);
  for (let round = 0; round < rounds; round++) {
    rates.together += (await perSecond(together, roundMs)) / rounds;
    rates.apart += (await perSecond(apart, roundMs)) / rounds;
  }
  return [
    `${writers} writers, ${rounds} rounds of ${roundMs / 1000} s each, a matter of its own for each`,
    `one stream   ${rates.together.toFixed(0)} mutations/s`,
    `two streams  ${rates.apart.toFixed(0)} mutations/s`,
    `ratio        ${(rates.apart / rates.together).toFixed(2)}`,
  ];
}

async function perSecond(matters: readonly { room: Room; id: string }[], duration: number): Promise<number> {
  const since = performance.now();
  let done = 0;
  await Promise.all(
    matters.map(async ({ room, id }) => {
      for (; performance.now() - since < duration; done++) await steps.reply(room.clinic, id);
    }),
  );
  return (done * 1000) / (performance.now() - since);
}
