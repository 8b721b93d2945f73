import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../server/platform/config.ts";
import { StartFault } from "../../server/platform/startFault.ts";

const external = "postgresql://owner:s3cret@db.example:5432/hub";

describe("configuration", () => {
  it("needs nothing: embedded database, demo, this machine only", () => {
    expect(loadConfig({})).toEqual({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: null,
      dataDir: resolve("data"),
      demoMode: true,
      publicUrl: "http://127.0.0.1:4000",
      logLevel: "info",
    });
  });

  it("takes an empty variable for an absent one", () => {
    expect(loadConfig({ PORT: "", DATABASE_URL: " ", DEMO_MODE: "", LOG_LEVEL: "" })).toEqual(loadConfig({}));
  });

  it("leaves the public address open when the system chooses the port", () => {
    expect(loadConfig({ PORT: "0" })).toMatchObject({ port: 0, publicUrl: null });
    expect(loadConfig({ PORT: "0", PUBLIC_URL: "https://hub.example/" }).publicUrl).toBe(
      "https://hub.example",
    );
  });

  it("writes an IPv6 host so that a browser understands it", () => {
    expect(loadConfig({ HOST: "::1", PORT: "80" }).publicUrl).toBe("http://[::1]:80");
  });

  it("has the demo off unless asked for with an external database or in production", () => {
    expect(loadConfig({ DATABASE_URL: external }).demoMode).toBe(false);
    expect(loadConfig({ DATABASE_URL: external, DEMO_MODE: "1" }).demoMode).toBe(true);
    expect(loadConfig({ NODE_ENV: "production" }).demoMode).toBe(false);
    expect(loadConfig({ DEMO_MODE: "0" }).demoMode).toBe(false);
  });

  it("opens the demo in production only when told twice", () => {
    const env = { NODE_ENV: "production", DEMO_MODE: "1" };
    expect(() => loadConfig(env)).toThrow(/DEMO_IN_PRODUCTION=1/);
    expect(loadConfig({ ...env, DEMO_IN_PRODUCTION: "1" }).demoMode).toBe(true);
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["HOST", "my host"],
    ["DATABASE_URL", "mysql://owner:s3cret@db.example/hub"],
    ["DATABASE_URL", "postgresql://owner:s3cret@db.example"],
    ["DATABASE_URL", "s3cret"],
    ["DEMO_MODE", "yes"],
    ["PUBLIC_URL", "hub.example"],
    ["PUBLIC_URL", "https://hub.example/path"],
    ["PUBLIC_URL", "https://user:s3cret@hub.example"],
    ["PUBLIC_URL", "ftp://hub.example"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s in one sentence that names it and keeps secrets", (name, value) => {
    const fault = caught(() => loadConfig({ [name]: value }));
    expect(fault).toBeInstanceOf(StartFault);
    expect(fault.message).toMatch(new RegExp(`^${name} must be [^\\n]+\\.$`));
    expect(fault.message).not.toContain("s3cret");
  });
});

function caught(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
