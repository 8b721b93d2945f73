import { type EntityClass, type FilterQuery, LockMode, type QueryOrderMap } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import DataLoader from "dataloader";
import { notFound } from "../kit/problem.ts";
import { isUuid } from "../platform/uuid.ts";

const idOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? (value as { id: string }).id : String(value);

/** MikroORM's types know the properties of one entity, not of any. */
function within<T>(property: string, ids: readonly string[]): FilterQuery<T> {
  const where: object = { [property]: { $in: [...ids] } };
  return where as FilterQuery<T>;
}

/** Batched reads of one operation: as many statements as relations asked for, never one a parent. */
export class Loaders {
  readonly #em: EntityManager;
  readonly #byKey = new Map<string, DataLoader<string, unknown>>();

  constructor(em: EntityManager) {
    this.#em = em;
  }

  /** The noun with that id, or null where there is none or the viewer may not see it. */
  one<T extends { id: string }>(entity: EntityClass<T>, id: string): Promise<T | null> {
    if (!isUuid(id)) return Promise.resolve(null);
    return this.#loader(`one:${entity.name}`, async (ids) => {
      const rows = await this.#em.find(entity, within<NoInfer<T>>("id", ids));
      const byId = new Map(rows.map((row) => [row.id as string, row]));
      return ids.map((key) => byId.get(key) ?? null);
    }).load(id) as Promise<T | null>;
  }

  /** As `one`, but NOT_FOUND where there is none. */
  async visible<T extends { id: string }>(entity: EntityClass<T>, id: string): Promise<T> {
    const row = await this.one(entity, id);
    if (!row) throw notFound();
    return row;
  }

  /**
   * As `visible`, and held until the operation ends. A later read of the same row takes over the version that another
   * has written meanwhile, and then no conflict is met; some steps only add to a noun and meet none at all.
   */
  async held<T extends { id: string }>(entity: EntityClass<T>, id: string): Promise<T> {
    const row = await this.visible(entity, id);
    await this.#em.refresh(row, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return row;
  }

  /** The rows whose `property` points at `id`, ordered by `order`: by id is oldest first. */
  many<T extends object>(
    entity: EntityClass<T>,
    property: keyof T & string,
    id: string,
    order?: keyof T & string,
  ): Promise<T[]> {
    return this.#loader(`many:${entity.name}.${property}`, async (ids) => {
      const orderBy: object = { [order ?? "id"]: "asc" };
      const rows = await this.#em.find(entity, within<NoInfer<T>>(property, ids), {
        orderBy: orderBy as QueryOrderMap<T>,
      });
      const grouped = Map.groupBy(rows, (row) => idOf(row[property]));
      return ids.map((key) => grouped.get(key) ?? []);
    }).load(id) as Promise<T[]>;
  }

  #loader(key: string, batch: (ids: readonly string[]) => Promise<unknown[]>): DataLoader<string, unknown> {
    let loader = this.#byKey.get(key);
    if (!loader) {
      loader = new DataLoader(batch);
      this.#byKey.set(key, loader);
    }
    return loader;
  }

  /** Forgets what was read: after a change in the same operation. */
  clear(): void {
    this.#byKey.clear();
  }
}
