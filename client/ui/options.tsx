import "./overlays.css";
import { Check } from "lucide-react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** One thing to choose. `detail` is a second, quieter line. */
export interface Option {
  id: string;
  label: string;
  detail?: string | undefined;
}

/** How high the list becomes, in pixels: what is above or below stays in sight. */
export const highest = 400;

/** The list that opens under Select, ComboBox and MultiPick. An option is called by all that it says. */
export function OptionList({ items }: { items?: readonly Option[] }) {
  const { t } = useTranslation();
  return (
    <ListBox
      className="options"
      {...(items && { items })}
      renderEmptyState={() => <p className="options-empty">{t("ui.noMatch")}</p>}
    >
      {(option: Option) => (
        <ListBoxItem className="option" id={option.id} textValue={option.label}>
          <Check className="option-check" size={16} aria-hidden />
          <span className="option-text">
            <span>{option.label}</span>
            {option.detail && <span className="option-detail">{option.detail}</span>}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
