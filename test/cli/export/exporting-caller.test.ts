import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportingCaller } from "../../../cli/export/exporting-caller.js";
import { developmentIssuer, type Issuer } from "../../../cli/house/issuer.js";
import { readHouseSettings } from "../../../cli/house/settings.js";
import type { Role } from "../../../subgraphs/shared/caller.js";

describe("who asks for an export", () => {
  let home: string;
  let issuer: Issuer;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "oneroof-exporting-"));
    issuer = await developmentIssuer(home);
  });
  afterAll(() => rm(home, { recursive: true }));

  const settings = () => readHouseSettings({ ONEROOF_HOME: home });
  const tokenOf = (role: Role) => issuer.sign({ subject: "emp_1", role, projects: ["DL-01"] });

  test("is nobody without a token, who gets masked values", async () => {
    expect(await exportingCaller(settings(), {})).toBeUndefined();
  });

  test("is the token's caller", async () => {
    expect(await exportingCaller(settings(), { token: await tokenOf("service_agent") })).toEqual({
      ...{ subject: "emp_1", role: "service_agent", projects: ["DL-01"] },
    });
  });

  test("may have values revealed as an administrator alone", async () => {
    expect(await exportingCaller(settings(), { token: await tokenOf("administrator"), reveal: true })).toMatchObject({
      role: "administrator",
    });
    for (const role of ["data_steward", "privacy_officer", "sales_manager", "application"] as const)
      await expect(exportingCaller(settings(), { token: await tokenOf(role), reveal: true })).rejects.toThrow(
        "--reveal is for administrators",
      );
    await expect(exportingCaller(settings(), { reveal: true })).rejects.toThrow("--reveal needs --token");
  });

  test("is refused with another house's token", async () => {
    const other = await mkdtemp(join(tmpdir(), "oneroof-exporting-"));
    const token = await (
      await developmentIssuer(other)
    ).sign({ subject: "emp_1", role: "administrator", projects: "*" });
    await rm(other, { recursive: true });
    await expect(exportingCaller(settings(), { token, reveal: true })).rejects.toThrow("The token is not valid here.");
  });
});
