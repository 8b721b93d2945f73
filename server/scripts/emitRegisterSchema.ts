import "reflect-metadata";
import { writeFile } from "node:fs/promises";
import { registerJsonSchema } from "../register/register.format.ts";

const [target = "schema/register.schema.json"] = process.argv.slice(2);
await writeFile(target, `${JSON.stringify(registerJsonSchema(), null, 2)}\n`);
