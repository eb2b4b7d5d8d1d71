import { expect, it, vi } from "vitest";
import { db } from "~/db.server";

it("asks several relations in a transaction one after the other, also after a mistake", async () => {
  const warned = vi.spyOn(process, "emitWarning");
  const mistake = db.$transaction((tx) => tx.$queryRaw`SELECT 1 / 0`);
  await expect(mistake).rejects.toThrow("division by zero");
  const counted = await db.$transaction(async (tx) => {
    const partner = await tx.partner.create({
      data: { name: "De Linde", slug: "de-linde", kind: "welfare" },
    });
    await tx.submission.create({
      data: { partnerId: partner.id, content: {}, source: "import", state: "draft" },
      include: { partner: true, listing: true, account: true },
    });
    return Promise.all([tx.listing.count(), tx.partner.count(), tx.submission.count()]);
  });
  expect(counted).toEqual([0, 1, 1]);
  expect(warned).not.toHaveBeenCalled();
});
