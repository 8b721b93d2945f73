import { useContext, useLayoutEffect, useRef } from "react";
import { ComboBoxStateContext, OverlayTriggerStateContext, Popover } from "react-aria-components";
import { highest, OptionList } from "./options.tsx";

/**
 * The list of a ComboBox. It closes when the page is scrolled, and what is typed goes with it; but not when the page
 * scrolls to the field because that gets the focus or a letter, which is told of in the next frame.
 */
export function ListPopover() {
  const state = useContext(OverlayTriggerStateContext);
  const field = useContext(ComboBoxStateContext);
  const comesIntoSight = useRef(false);
  const cause = field?.isFocused && `typed: ${field.inputValue}`;
  useLayoutEffect(() => {
    if (!cause) return;
    comesIntoSight.current = true;
    const frame = requestAnimationFrame(() => {
      comesIntoSight.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [cause]);
  const close = () => {
    if (!comesIntoSight.current) state?.close();
  };
  return (
    <OverlayTriggerStateContext value={state && { ...state, close }}>
      <Popover className="popover" offset={4} maxHeight={highest}>
        <OptionList />
      </Popover>
    </OverlayTriggerStateContext>
  );
}
