import { randomUUIDv7 } from "node:crypto";
import type { Identity } from "./access/viewer.ts";
import { runOperation } from "./changes/runOperation.ts";
import type { Hub } from "./hub.ts";
import { notFound } from "./kit/problem.ts";
import { meetingCalendar, subscribedCalendar } from "./meetings/calendar.service.ts";
import type { CalendarSource } from "./platform/http.calendar.ts";

interface Holder {
  readonly user_id: string;
  readonly organization_id: string;
}

/** Calendar files, read as the one who asks, or as the one whom an address stands for. */
export function calendarsOf({ app }: Pick<Hub, "app">): CalendarSource {
  return {
    meeting: (identity, id, origin) =>
      runOperation(app, { identity, writes: false }, (op) => meetingCalendar(op, id, origin)),
    async subscribed(token, origin) {
      const [holder] = await app.em
        .fork()
        .execute<Holder[]>("select * from calendar_feed_holder(?)", [token]);
      if (!holder) throw notFound();
      const identity: Identity = {
        sessionId: randomUUIDv7(),
        userId: holder.user_id,
        organizationId: holder.organization_id,
      };
      return runOperation(app, { identity, writes: false }, (op) => subscribedCalendar(op, origin));
    },
  };
}
