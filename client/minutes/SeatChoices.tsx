import { type Control, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../ui/Checkbox.tsx";
import type { Candidate } from "./candidates.ts";

/** The seats to choose among, and why a choice was refused. */
export function SeatChoices({
  control,
  seats,
}: {
  control: Control<{ seatIds: string[] }>;
  seats: readonly Candidate[];
}) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "seatIds" });
  const chosen = field.value;
  if (seats.length === 0) return <p>{t("minutes.chooseNobody")}</p>;
  return (
    <fieldset className="minutes-seats">
      <legend>{t("minutes.chooseLegend")}</legend>
      {seats.map(({ seatId, organization, name }) => (
        <Checkbox
          key={seatId}
          label={t("minutes.seat", { organization, name })}
          isSelected={chosen.includes(seatId)}
          onChange={(on) => field.onChange(on ? [...chosen, seatId] : chosen.filter((id) => id !== seatId))}
        />
      ))}
      {fieldState.error?.message && (
        <p className="minutes-fault" role="alert">
          {fieldState.error.message}
        </p>
      )}
    </fieldset>
  );
}
