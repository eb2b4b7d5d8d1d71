import { expect, it } from "vitest";
import { config } from "~/env.server";
import { loader } from "./robots[.]txt";

it("search engines are told what is not for them, and where to find the rest", async () => {
  const lines = (await loader().text()).split("\n");
  expect(lines[0]).toBe("User-agent: *");
  expect(lines).toContain("Disallow: /beheer/");
  expect(lines).toContain(`Sitemap: ${config().appUrl}/sitemap.xml`);
  expect(lines.some((line) => /^Disallow: \/(agenda|programma|$)/.test(line))).toBe(false);
});
