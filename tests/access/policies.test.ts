import "reflect-metadata";
import { Authorized, getMetadataStorage, Query, Resolver } from "type-graphql";
import { afterEach, expect, it } from "vitest";
import { createSchema } from "../../server/schema.ts";

/** What a test has added is taken away, so that the next begins with the hub's own fields. */
const { queries } = getMetadataStorage();
const own = queries.length;
afterEach(() => {
  queries.length = own;
});

it("the hub's own root fields all have a policy", () => {
  expect(Object.keys(createSchema().getMutationType()?.getFields() ?? {}).length).toBeGreaterThan(20);
});

it("a root field without a policy does not build", () => {
  @Resolver()
  class Open {
    @Query(() => String)
    everything(): string {
      return "open";
    }
  }
  expect(Open).toBeDefined();
  expect(() => createSchema()).toThrow('the root field "everything" has no policy');
});

it("nor one with a permission that the table does not have", () => {
  @Resolver()
  class Loose {
    @Authorized("deficiency.erase")
    @Query(() => String)
    erased(): string {
      return "open";
    }
  }
  expect(Loose).toBeDefined();
  expect(() => createSchema()).toThrow('the root field "erased" has no policy');
});
