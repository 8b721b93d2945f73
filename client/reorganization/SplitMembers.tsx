import { type Control, type UseFormReturn, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import type { Option } from "../ui/options.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { AllocateRest } from "./AllocateRest.tsx";
import type { Member } from "./ending.ts";
import { FieldFault } from "./FieldFault.tsx";
import { LeftHere } from "./LeftHere.tsx";
import type { SplitParts, SplitValues } from "./split.values.ts";
import { useLeft } from "./useLeft.ts";
import { useSuccessorNames } from "./useSuccessorNames.ts";

/** Which successors each member goes on in: one or several. */
export function SplitMembers({ form, parts }: { form: UseFormReturn<SplitValues>; parts: SplitParts }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { members } = parts;
  const left = useLeft(form, parts);
  const { control, setValue, getValues } = form;
  const successors = useSuccessorNames(control);
  const inOrder = members.toSorted((a, b) => compare(a.organization.name, b.organization.name));
  const isIn = (id: string) =>
    getValues(`memberTo.${id}`)?.some((key) => successors.some((one) => one.id === key));
  const allocateRest = (key: string) => {
    for (const { id } of members) {
      if (!isIn(id)) setValue(`memberTo.${id}`, [key], { shouldValidate: form.formState.isSubmitted });
    }
  };
  return (
    <Section title={t("reorganization.split.members")} aside={<LeftHere count={left.members} />}>
      <p className="reorganization-quiet">{t("reorganization.split.membersText")}</p>
      {members.length === 0 ? (
        <p>{t("reorganization.split.noMembers")}</p>
      ) : (
        <>
          <AllocateRest
            verb={t("reorganization.split.restMembers")}
            successors={successors}
            onAllocate={allocateRest}
          />
          <table className="allocation">
            <thead>
              <tr>
                <th scope="col">{t("reorganization.split.organization")}</th>
                {successors.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {inOrder.map((member) => (
                <MemberChoices key={member.id} control={control} member={member} successors={successors} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

function MemberChoices({
  control,
  member: { id, organization },
  successors,
}: {
  control: Control<SplitValues>;
  member: Member;
  successors: readonly Option[];
}) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: `memberTo.${id}` });
  const chosen: readonly string[] = field.value ?? [];
  const faultId = `fault-${id}`;
  return (
    <tr>
      <th scope="row">
        <SectorMark sector={organization.sector} /> {organization.name}
        <FieldFault id={faultId} message={fieldState.error?.message} />
      </th>
      {successors.map((successor, place) => (
        <td key={successor.id}>
          <Checkbox
            label={
              <>
                <span className="allocation-where" aria-hidden>
                  {successor.label}
                </span>
                <span className="visually-hidden">
                  {t("reorganization.split.memberIn", {
                    organization: organization.name,
                    forum: successor.label,
                  })}
                </span>
              </>
            }
            isSelected={chosen.includes(successor.id)}
            onChange={(isIn) =>
              field.onChange(isIn ? [...chosen, successor.id] : chosen.filter((key) => key !== successor.id))
            }
            onBlur={field.onBlur}
            {...(fieldState.error && { "aria-describedby": faultId })}
            {...(place === 0 && { ref: field.ref })}
          />
        </td>
      ))}
    </tr>
  );
}
