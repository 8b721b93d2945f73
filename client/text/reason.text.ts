import i18next from "i18next";

interface Area {
  readonly reason?: Readonly<Record<string, string>>;
}

/**
 * The catalogue's key of the sentence for why the hub refused; null where none of the texts that are loaded has one. An
 * area's reasons are known from when its texts are (`addSwedish`). One reason has the same words in every area.
 */
export function reasonKey(reason: string): string | null {
  const areas = i18next.getResourceBundle("sv", "translation") as Readonly<Record<string, Area>>;
  const found = Object.entries(areas).find(([, area]) => Object.hasOwn(area.reason ?? {}, reason));
  return found ? `${found[0]}.reason.${reason}` : null;
}
