import { type QueryOrderMap, raw } from "@mikro-orm/core";

/** By an expression of SQL, then by id. MikroORM takes an expression where its types name properties alone. */
export function byExpression<T>(sql: string, direction: "asc" | "desc"): QueryOrderMap<T>[] {
  const order: object[] = [{ [raw(sql)]: direction }, { id: direction }];
  return order as QueryOrderMap<T>[];
}
