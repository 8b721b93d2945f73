import "reflect-metadata";
import { writeFile } from "node:fs/promises";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "../schema.ts";

const [target = "schema/schema.graphql"] = process.argv.slice(2);
await writeFile(target, `${printSchema(lexicographicSortSchema(createSchema()))}\n`);
