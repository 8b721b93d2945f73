import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery } from "../../schema/generated/graphql.ts";
import { localeOf } from "../text/format.ts";
import { useFormat } from "../text/useFormat.ts";
import { Banner } from "../ui/Banner.tsx";
import { TextLink } from "../ui/TextLink.tsx";

/** On a forum that has ended: since when, why, and where it goes on. */
export function ForumEnd({ forum }: { forum: ForumDashboardQuery["forum"] }) {
  const { t } = useTranslation();
  const { day, language } = useFormat();
  const { status, activeTo, endReason, successors } = forum;
  if (status !== "SPLIT" && status !== "MERGED" && status !== "CLOSED") return null;
  const since = successors[0]?.effectiveOn ?? activeTo;
  const names = successors.map(({ to }) => to?.name ?? t("forums.unseenForum"));
  let place = 0;
  const list = new Intl.ListFormat(localeOf(language)).formatToParts(names).map(({ type, value }) => {
    const to = type === "element" ? successors[place++]?.to : null;
    return { value, href: to ? `/forum/${to.id}` : null };
  });
  return (
    <Banner>
      {t(`forums.endedInto.${status}`, { day: since ? day(since) : "" })}{" "}
      {list.map(({ value, href }) => (
        <Fragment key={href ?? value}>{href ? <TextLink href={href}>{value}</TextLink> : value}</Fragment>
      ))}
      {". "}
      {t("forums.hereIsHistory")}
      {endReason && ` ${t("forums.endReason", { reason: endReason })}`}
    </Banner>
  );
}
