import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { Identity } from "../access/viewer.ts";
import { isUuid } from "../platform/uuid.ts";
import { Session } from "./session.entity.ts";
import { User } from "./user.entity.ts";

/** A session lasts ten hours at most (EXPERIENCE.md, login). */
const longestMs = 10 * 60 * 60 * 1000;

/** Only the hash of a token is kept. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

interface Holder {
  readonly session_id: string;
  readonly user_id: string;
  readonly organization_ids: readonly string[];
}

/** Who a token stands for today; null for an unknown, expired or revoked one, or a foreign organization. */
export async function identify(
  orm: MikroORM,
  token: string,
  organizationId: string | null,
): Promise<Identity | null> {
  const [holder] = await orm.em.fork().execute<Holder[]>("select * from session_holder(?)", [hashOf(token)]);
  if (!holder) return null;
  const acting = organizationId ?? holder.organization_ids[0];
  if (!acting || !isUuid(acting) || !holder.organization_ids.includes(acting)) return null;
  return { sessionId: holder.session_id, userId: holder.user_id, organizationId: acting };
}

/** Opens a session for the person with that address, as the system; the token, or null where there is no such person. */
export async function openSession(system: MikroORM, email: string): Promise<string | null> {
  const em = system.em.fork();
  const user = await em.findOne(User, { email });
  if (!user) return null;
  const token = `hub_${randomBytes(32).toString("base64url")}`;
  em.persist(
    em.create(Session, {
      id: randomUUIDv7(),
      tokenHash: hashOf(token),
      user,
      expiresAt: new Date(Date.now() + longestMs),
    }),
  );
  await em.flush();
  return token;
}

export async function closeSession(system: MikroORM, token: string): Promise<void> {
  await system.em
    .fork()
    .execute("update session set revoked_at = now() where token_hash = ? and revoked_at is null", [
      hashOf(token),
    ]);
}
