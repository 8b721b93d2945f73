import type { MikroORM } from "@mikro-orm/postgresql";
import type { Operation } from "../access/operation.ts";
import { runOperation } from "../changes/runOperation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Membership } from "../forums/membership.entity.ts";
import { addSeat } from "../forums/register.service.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { addUser } from "../organizations/register.service.ts";
import { User } from "../people/user.entity.ts";
import { importRegister } from "../register/register.import.ts";
import { checkRegister } from "../register/register.read.ts";
import hasselbyVallingby from "./data/hasselby-vallingby-2020.json" with { type: "json" };
import ostersund from "./data/ostersund.json" with { type: "json" };
import taby from "./data/taby.json" with { type: "json" };
import { type DayAgo, exempelby } from "./seed.exempelby.ts";
import { type DemoPersonKey, demoPeople, personOf, vacantSeats } from "./seed.people.ts";

const system = { identity: null, system: true, writes: true } as const;

/** The real areas: what their own documents say, and nothing more. What someone has imported stays as it is. */
export async function seedRealAreas(orm: MikroORM): Promise<void> {
  await runOperation(orm, system, async (op) => {
    for (const file of [hasselbyVallingby, taby, ostersund]) {
      await importRegister(op, checkRegister(file, op.today), { onlyNew: true });
      await op.em.flush();
    }
  });
}

/** Exempelby as it stands on the clock's day: what dates decide, such as a division, is brought up to date. */
export async function seedExempelby(op: Operation, day: DayAgo): Promise<void> {
  await importRegister(op, checkRegister(exempelby(day), op.today), { imported: false });
}

/** Exempelby with its people, all at once; nothing where it is already. */
export async function beginExempelby(orm: MikroORM, day: DayAgo): Promise<void> {
  await runOperation(orm, system, async (op) => {
    if (await op.em.count(User, { email: demoPeople.admin.email })) return;
    await seedExempelby(op, day);
    await op.em.flush();
    const users = await seedPeople(op, day);
    await op.em.flush();
    await seedSeats(op, users, day);
  });
}

async function seedPeople(op: Operation, day: DayAgo): Promise<Map<string, User>> {
  const organizations = new Map((await op.em.find(Organization, {})).map((one) => [one.key, one]));
  const users = new Map<string, User>();
  for (const key of Object.keys(demoPeople) as DemoPersonKey[]) {
    const { email, title, organization, leftAgo, ...person } = personOf(key);
    const assignment = {
      organization: must(organizations.get(organization), organization),
      roleTitle: title,
      function: person.function ?? ("EMPLOYEE" as const),
      validFrom: day(1000),
      validTo: leftAgo === undefined ? null : day(leftAgo),
    };
    users.set(key, await addUser(op, { displayName: title, email }, [assignment]));
  }
  return users;
}

async function seedSeats(op: Operation, users: ReadonlyMap<string, User>, day: DayAgo): Promise<void> {
  const forums = new Map((await op.em.find(Forum, {})).map((one) => [one.key, one]));
  const memberships = await op.em.find(Membership, {}, { populate: ["organization"] });
  const membershipOf = (forum: string, organization: string): Membership =>
    must(
      memberships.find(
        (one) => one.forum.id === forums.get(forum)?.id && one.organization.key === organization,
      ),
      `${organization} is a member of ${forum}`,
    );
  const taken = [
    ...(Object.keys(demoPeople) as DemoPersonKey[]).flatMap((key) =>
      (personOf(key).seats ?? []).map((seat) => ({
        seat,
        organization: personOf(key).organization,
        user: must(users.get(key), key),
      })),
    ),
    ...vacantSeats.map((one) => ({ ...one, user: null })),
  ];
  for (const { seat, organization, user } of taken) {
    const membership = membershipOf(seat.forum, organization);
    const from = membership.from > day(1000) ? membership.from : day(1000);
    await addSeat(op, { membership, user, role: seat.role, mandate: seat.mandate ?? "DECIDE", from });
  }
}
