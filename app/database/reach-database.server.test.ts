import { createServer } from "node:net";
import { expect, inject, test } from "vitest";
import { reachDatabase } from "./reach-database.server";

const url = (change: (address: URL) => void) => {
  const address = new URL(inject("databaseServerUrl"));
  change(address);
  return address.href;
};

test("a database that answers is good", async () => {
  await expect(reachDatabase(inject("databaseServerUrl"))).resolves.toBeUndefined();
});

test("a wrong password, a missing database and a closed port are told in words", async () => {
  await expect(reachDatabase(url((at) => (at.password = "geheim-verkeerd")))).rejects.toThrow(
    /^Cannot open the database of DATABASE_URL: it refuses this user or password\.$/,
  );
  await expect(reachDatabase(url((at) => (at.pathname = "/nergens")))).rejects.toThrow(
    /no database of that name/,
  );
  const port = await closedPort();
  await expect(reachDatabase(url((at) => (at.port = String(port))))).rejects.toThrow(
    /nothing listens there/,
  );
});

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
