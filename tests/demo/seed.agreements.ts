import { expect, it } from "vitest";
import type { TestHub } from "../register/database.ts";

/** What the demo shows of agreements; `db` is where it has been played. */
export function theAgreements(db: () => TestHub): void {
  const versions = (title: string) =>
    db().sql<{ number: number; status: string; asked: number; approved: number; entered: string[] }>(
      `select v.number, v.status, count(p.id)::int as asked, count(p.approved_on)::int as approved,
              array_agg(o.key order by o.key) filter (where p.entered_by = 'FORUM') as entered
         from agreement_version v join agreement a on a.id = v.agreement_id
         join agreement_approval p on p.agreement_version_id = v.id join organization o on o.id = p.organization_id
        where a.title like ? and (p.approved_on is null or p.record_number <> '')
        group by v.id, v.number, v.status order by v.number`,
      [`${title}%`],
    );
  const whole = (status: string, parties: number) => ({
    status,
    asked: parties,
    approved: parties,
    entered: ["exempelskolan"],
  });

  it("a county's agreement in its second version, approved by all under their record numbers", async () => {
    expect(await versions("Samverkan kring barn och unga i Exempels")).toMatchObject([
      whole("SUPERSEDED", 3),
      whole("IN_FORCE", 3),
    ]);
  });

  it("a local one under it: superseded, in force with a clause that departs, and one that waits for a party", async () => {
    expect(await versions("Lokal BUS-överenskommelse Exempelby")).toMatchObject([
      whole("SUPERSEDED", 4),
      whole("IN_FORCE", 4),
      { status: "OUT_FOR_APPROVAL", asked: 4, approved: 3 },
    ]);
    expect(
      await db().sql(
        `select c.ref, c.divergence_reason <> '' as why, p.ref as parent from agreement_clause c
           join agreement_version v on v.id = c.agreement_version_id and v.status = 'IN_FORCE'
           join agreement_clause p on p.id = c.parent_clause_id where c.diverges_from_parent`,
      ),
    ).toEqual([{ ref: "2", why: true, parent: "2" }]);
    expect(
      await db().sql(
        `select o.key from agreement_approval p join agreement_version v on v.id = p.agreement_version_id
           join organization o on o.id = p.organization_id where v.status = 'OUT_FOR_APPROVAL' and p.approved_on is null`,
      ),
    ).toEqual([{ key: "bup-exempel" }]);
  });

  it("an expired local agreement under a newer regional one", async () => {
    expect(
      await db().sql(
        `select a.title from agreement_version v join agreement a on a.id = v.agreement_id
           join agreement_version above on above.agreement_id = a.parent_id and above.status = 'IN_FORCE'
          where v.status = 'EXPIRED' and above.in_force_on > v.in_force_on`,
      ),
    ).toEqual([{ title: "Lokal överenskommelse om närvaro i skolan" }]);
  });

  it("a plan that carries one out, and a matter reported against a clause", async () => {
    expect(
      await db().sql(
        "select v.number from action_plan p join agreement_version v on v.id = p.agreement_version_id where not p.imported",
      ),
    ).toEqual([{ number: 2 }]);
    expect(
      await db().sql(
        "select c.ref from deficiency d join agreement_clause c on c.id = d.agreement_clause_id",
      ),
    ).toEqual([{ ref: "4" }]);
  });

  it("of the real areas what the register tells, and no approval or decision", async () => {
    expect(
      await db().sql(
        `select a.key, v.status, v.decision_id, (select count(*)::int from agreement_approval p
                  where p.agreement_version_id = v.id) as approvals
           from agreement a join agreement_version v on v.agreement_id = a.id where a.imported order by a.key`,
      ),
    ).toEqual([
      { key: "bus-lan", status: "IN_FORCE", decision_id: null, approvals: 0 },
      { key: "bus-lokal-bromma-hv", status: "SUPERSEDED", decision_id: null, approvals: 0 },
      { key: "bus-lokal-hv", status: "IN_FORCE", decision_id: null, approvals: 0 },
    ]);
  });
}
