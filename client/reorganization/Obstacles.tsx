import { useTranslation } from "react-i18next";
import { TextLink } from "../ui/TextLink.tsx";
import { byKind, type Ending, invitationsOf } from "./ending.ts";

/** What can not move with a forum, and is finished first: meetings in session, begun minutes, open invitations. */
export function Obstacles({ forums }: { forums: readonly Ending[] }) {
  const { t } = useTranslation();
  const blocked = forums
    .map((forum) => ({
      forum,
      kinds: byKind(forum.openMatters.filter(({ movable }) => !movable)),
      invitations: invitationsOf(forum.memberships).length,
    }))
    .filter(({ kinds, invitations }) => kinds.length + invitations > 0);
  if (blocked.length === 0) return null;
  return (
    <section className="reorganization-note" data-tone="warn" aria-labelledby="obstacles">
      <h2 id="obstacles">{t("reorganization.obstacles")}</h2>
      <ul>
        {blocked.map(({ forum, kinds, invitations }) => (
          <li key={forum.id}>
            <TextLink href={invitations > 0 ? `/forum/${forum.id}?tab=medlemmar` : `/forum/${forum.id}`}>
              {forum.name}
            </TextLink>
            <ul>
              {kinds.map(({ kind, matters }) => (
                <li key={kind}>
                  {t("reorganization.openOf", {
                    kind: t(`forums.openMatterKind.${kind}`),
                    count: matters.length,
                  })}
                  {". "}
                  {t("reorganization.unfinished")}
                </li>
              ))}
              {invitations > 0 && <li>{t("reorganization.invitations", { count: invitations })}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
