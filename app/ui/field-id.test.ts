import { expect, it } from "vitest";
import { fieldId } from "./field-id";

it("makes an id of a field's name that a link can lead to", () => {
  expect(fieldId("slots[0].day")).toBe("slots-0-day");
  expect(fieldId("title")).toBe("title");
});
