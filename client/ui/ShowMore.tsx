import { useTranslation } from "react-i18next";
import { Button, type ButtonProps } from "./Button.tsx";

/** The button under a page of a list that gets the next one; nothing when there is none. */
export function ShowMore({
  page,
  size,
  onMore,
}: {
  page: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
  size?: ButtonProps["size"];
  onMore: (after: string | null) => unknown;
}) {
  const { t } = useTranslation();
  if (!page?.hasNextPage) return null;
  return (
    <p>
      <Button {...(size && { size })} onPress={() => void onMore(page.endCursor)}>
        {t("shell.showMore")}
      </Button>
    </p>
  );
}
