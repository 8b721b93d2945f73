import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MembershipRowFragment, SeatRowFragment } from "../../schema/generated/graphql.ts";
import { TextLink } from "../ui/TextLink.tsx";

const route = getRouteApi("/forum/$id");

/** To what whoever takes over the seat needs to know, for those who may read it. */
export function HandoverLink({
  seat,
  organization,
}: {
  seat: SeatRowFragment;
  organization: MembershipRowFragment["organization"];
}) {
  const { t } = useTranslation();
  const { id } = route.useParams();
  if (!seat.mayReadHandover) return null;
  return (
    <TextLink
      href={`/forum/${id}/overlamning/${seat.id}`}
      aria-label={t("forums.handoverFor", {
        role: t(`domain.seatRole.${seat.role}`),
        organization: organization.name,
      })}
    >
      {t("forums.handover")}
    </TextLink>
  );
}
