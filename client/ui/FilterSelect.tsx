import { useFormat } from "../text/useFormat.ts";
import type { Option } from "./options.tsx";
import { Select, type SelectProps } from "./Select.tsx";

const anyId = "any";

interface FilterProps<Id extends string> extends Pick<SelectProps, "label" | "layout" | "isDisabled"> {
  /** What the choice of none in particular is called. */
  any: string;
  /** Undefined is any. */
  value: Id | undefined;
  onChange: (id: Id | undefined) => void;
}

/** What a list is narrowed to: one of a few, or any. */
export function FilterSelect<Id extends string>({
  any,
  value,
  options,
  onChange,
  ...rest
}: FilterProps<Id> & { options: readonly (Option & { id: Id })[] }) {
  return (
    <Select
      {...rest}
      value={value ?? anyId}
      onChange={(chosen) => onChange(options.find(({ id }) => id === chosen)?.id)}
      options={[{ id: anyId, label: any }, ...options]}
    />
  );
}

/** As FilterSelect, of what has names, such as forums: in the order of the names. */
export function NameFilter({
  named,
  ...rest
}: FilterProps<string> & { named: readonly { readonly id: string; readonly name: string }[] }) {
  const { compare } = useFormat();
  const options = named.map(({ id, name }) => ({ id, label: name }));
  return <FilterSelect {...rest} options={options.sort((a, b) => compare(a.label, b.label))} />;
}
