import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { byKind, type Ending, invitationsOf, matterHref, type OpenMatter, standingBelow } from "./ending.ts";

/** What stands in the way of a forum's end: how much of each kind, and a way to what the viewer may see. */
export function OpenMatters({ forum }: { forum: Ending }) {
  const { t } = useTranslation();
  const children = standingBelow(forum);
  const invitations = invitationsOf(forum.memberships).length;
  return (
    <ul className="open-matters">
      {byKind(forum.openMatters).map(({ kind, matters }) => (
        <li key={kind}>
          {t("reorganization.openOf", { kind: t(`forums.openMatterKind.${kind}`), count: matters.length })}
          <ToldMatters matters={matters} />
        </li>
      ))}
      {children.length > 0 && (
        <li>
          {t("reorganization.childForums", { count: children.length })}
          <ul>
            {children.map(({ id, name }) => (
              <li key={id}>
                <TextLink href={`/forum/${id}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </li>
      )}
      {invitations > 0 && (
        <li>
          <TextLink href={`/forum/${forum.id}?tab=medlemmar`}>
            {t("reorganization.invitations", { count: invitations })}
          </TextLink>
        </li>
      )}
    </ul>
  );
}

/** Number and title with a link; of what the viewer does not see, its number alone. */
function ToldMatters({ matters }: { matters: readonly OpenMatter[] }) {
  const format = useFormat();
  const told = matters.filter(({ number, title }) => number !== null || title !== null);
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map((matter) => {
        const href = matterHref(matter);
        const name = [matter.number, matter.title].filter((part) => part !== null).join(" ");
        return (
          <li key={matter.id}>
            {href ? <TextLink href={href}>{name}</TextLink> : name}{" "}
            <span className="reorganization-quiet">{format.day(matter.day)}</span>
          </li>
        );
      })}
    </ul>
  );
}
