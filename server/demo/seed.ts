import type { MikroORM } from "@mikro-orm/postgresql";

export async function seedDemo(_system: MikroORM, _app: MikroORM): Promise<void> {}
