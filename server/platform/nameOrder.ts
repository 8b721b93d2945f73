import { type FilterQuery, type QueryOrderMap, raw } from "@mikro-orm/core";
import { badInput } from "../kit/problem.ts";
import { writeCursor } from "./connection.ts";
import { byExpression } from "./expressionOrder.ts";
import { isUuid } from "./uuid.ts";

/** Swedish order, å ä ö last, whatever the database's own collation is. */
const swedish = 'name collate "sv-x-icu"';

export const byName = <T>(): QueryOrderMap<T>[] => byExpression(swedish, "asc");

/** The row that a cursor stands at; BAD_USER_INPUT for one that the hub has not made. */
export function readNameCursor(cursor: string): { readonly id: string; readonly name: string } {
  const [id, ...name] = Buffer.from(cursor, "base64url").toString("utf8").split("|");
  if (!id || !isUuid(id)) throw badInput("after", "unknownCursor");
  return { id, name: name.join("|") };
}

/** Keyset after a row, by row comparison. */
export function afterName<T>(cursor: string): FilterQuery<T> {
  const { id, name } = readNameCursor(cursor);
  const after: object = { [raw(`(${swedish}, id) > (? collate "sv-x-icu", ?::uuid)`, [name, id])]: [] };
  return after as FilterQuery<T>;
}

export const nameCursor = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  writeCursor(id, name);

/** Part of a name, without the wildcards meaning anything. */
export const contains = (text: string): string => `%${text.trim().replace(/[\\%_]/g, "\\$&")}%`;
