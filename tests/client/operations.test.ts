import { type DocumentNode, Kind, print } from "graphql";
import { describe, expect, test } from "vitest";
import { createCache } from "../../client/cache.ts";
import * as generated from "../../schema/generated/graphql.ts";
import { checkSize, checkStructure } from "../../server/platform/limits.structure.ts";
import { defaultLimits, parseDocument } from "../../server/platform/limits.ts";

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === Kind.DOCUMENT;

const operations = Object.entries(generated).filter(([name]) => name.endsWith("Document"));

describe("every operation of the client, as it is sent, is within what the hub answers", () => {
  test.each(operations)("%s", (_name, document) => {
    if (!isDocument(document)) throw new Error("no document");
    const sent = parseDocument(print(createCache().transformDocument(document)), defaultLimits);
    const operation = sent.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
    expect(checkSize(sent, defaultLimits)).toBeNull();
    expect(checkStructure(sent, operation, defaultLimits)).toBeNull();
  });
});
