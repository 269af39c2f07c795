import { expect, test, vi } from "vitest";
import { sheetsOf } from "#app/web/page-styles.ts";

// Addresses are the build's to give.
vi.mock("#app/styles/compare.css?url", () => ({ default: "compare" }));
vi.mock("#app/styles/desks.css?url", () => ({ default: "desks" }));
vi.mock("#app/styles/guides.css?url", () => ({ default: "guides" }));
vi.mock("#app/styles/looks.css?url", () => ({ default: "looks" }));
vi.mock("#app/styles/studies.css?url", () => ({ default: "studies" }));

test("a page that is read loads no sheet of its own, the guide, a comparison and the studied pages one each, a desk what desks need", () => {
  expect(sheetsOf("/clinics/harrow-lane")).toEqual([]);
  expect(sheetsOf("/guide")).toEqual(["guides"]);
  expect(sheetsOf("/guide/look/")).toEqual(["looks"]);
  expect(sheetsOf("/compare")).toEqual(["compare"]);
  expect(sheetsOf("/shortlist")).toEqual(["studies"]);
  expect(sheetsOf("/moderation")).toEqual(["studies", "desks"]);
});
