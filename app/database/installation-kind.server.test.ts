import { expect, test } from "vitest";
import { claimInstallation, refuseOtherKind } from "./installation-kind.server";

const url = String(process.env.DATABASE_URL);

test("an empty database takes any kind and keeps the first", async () => {
  await refuseOtherKind(url, "demo");
  await claimInstallation(url, "production");
  await claimInstallation(url, "production");
  await expect(refuseOtherKind(url, "demo")).rejects.toThrow(/belongs to a production/);
  await expect(claimInstallation(url, "demo")).rejects.toThrow(/belongs to a production/);
});

test("production refuses the database of a demo", async () => {
  await claimInstallation(url, "demo");
  await expect(refuseOtherKind(url, "production")).rejects.toThrow(/belongs to a demo/);
});
