import type { Request, Response } from "express";
import { expect, test, vi } from "vitest";
import { answerScans } from "./answer-scan.server";

function scanned(cookie?: string) {
  const count = vi.fn(() => Promise.resolve());
  const next = vi.fn();
  const answer = answerScans({
    follow: () => ({ placementId: "here", slug: "soep" }),
    count,
    leave: (cookies) => cookies.includes("session="),
  });
  const request = { method: "GET", path: "/q/7KX3M", headers: { cookie } } as unknown as Request;
  const response = { setHeader: vi.fn(), end: vi.fn() } as unknown as Response;
  void answer(request, response, next);
  return { counted: count.mock.calls.length, leftToThePage: next.mock.calls.length };
}

test("a scan is answered from memory, but for who may tick the poster off", () => {
  expect(scanned()).toEqual({ counted: 1, leftToThePage: 0 });
  expect(scanned("taal=en")).toEqual({ counted: 1, leftToThePage: 0 });
  expect(scanned("taal=en; session=secret")).toEqual({ counted: 0, leftToThePage: 1 });
});
