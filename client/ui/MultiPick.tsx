import { X } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  Button,
  ComboBox,
  type ComboBoxProps,
  ComboBoxValue,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ComboInput } from "./ComboBox.tsx";
import { FieldHelp, FieldLabel, type FieldProps } from "./field.parts.tsx";
import { ListPopover } from "./ListPopover.tsx";
import type { Option } from "./options.tsx";

export interface MultiPickProps
  extends Omit<
      ComboBoxProps<Option, "multiple">,
      "children" | "className" | "style" | "isInvalid" | "value" | "onChange" | "selectionMode" | "ref"
    >,
    FieldProps {
  options: readonly Option[];
  /** Ids in the order they were chosen. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** What stands before the name on a tag, such as a mark. */
  tagMark?: (option: Option) => ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** Several of many. What is chosen stands above the field as tags that can be taken away. */
export function MultiPick(props: MultiPickProps) {
  const { label, hint, error, options, value, onChange, tagMark, ref, ...rest } = props;
  const { t } = useTranslation();
  const chosen = value.flatMap((id) => options.find((option) => option.id === id) ?? []);
  return (
    <ComboBox
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      {...rest}
      selectionMode="multiple"
      value={value}
      onChange={(keys) => onChange(keys.map(String))}
      className="field"
      defaultItems={options}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      {/* In ComboBoxValue, since the rest of a ComboBox is also rendered out of sight to gather its options. */}
      <ComboBoxValue className="tags">
        {() =>
          chosen.length > 0 && (
            <TagGroup
              aria-label={`${label}: ${t("ui.chosen")}`}
              onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))}
            >
              <TagList className="tag-list" items={chosen}>
                {(option) => (
                  <Tag className="tag" textValue={option.label}>
                    {tagMark?.(option)}
                    {option.label}
                    <Button slot="remove" className="tag-remove">
                      <X size={14} aria-hidden />
                    </Button>
                  </Tag>
                )}
              </TagList>
            </TagGroup>
          )
        }
      </ComboBoxValue>
      <ComboInput inputRef={ref ?? null} />
      <FieldHelp hint={hint} error={error} />
      <ListPopover />
    </ComboBox>
  );
}
