import { expect, test } from "vitest";
import { MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { inverseOrientation, ORIENTATIONS } from "#app/provenance/orientation.ts";
import { transformWords, turnOf } from "#app/provenance/transform.ts";
import { bandOfDistance, bandText, MATCH_BANDS, PHOTO_STATES, stateText } from "#app/provenance/verdict.ts";
import { drawPicture, turnPicture } from "#tests/provenance/drawn-pictures.ts";

test("every state says what it shows and what it does not prove, each in its own words", () => {
  const texts = PHOTO_STATES.map(stateText);
  for (const part of ["label", "shows", "doesNotProve"] as const) {
    expect(new Set(texts.map((text) => text[part])).size).toBe(PHOTO_STATES.length);
  }
  for (const { shows, doesNotProve } of texts) {
    expect(shows).toMatch(/^[A-Z].*\.$/);
    expect(doesNotProve).toMatch(/^[A-Z].*\.$/);
  }
});

test("only the decision of two moderators uses the word stolen", () => {
  const accusing = PHOTO_STATES.filter((state) => /stolen|theft|thief|fake/i.test(Object.values(stateText(state)).join(" ")));
  expect(accusing).toEqual(["confirmed_stolen"]);
  expect(stateText("confirmed_stolen").shows).toContain("Two moderators");
});

test("no match is never called original", () => {
  expect(stateText("no_match").doesNotProve).toContain("does not prove that the photo is the clinic's own");
  expect(bandText("no_match").means).toContain("does not mean that the picture is original");
});

test("a match by hash is the same picture up to 10 bits and probably the same up to the limit", () => {
  expect([0, 10, 11, MATCH_DISTANCE].map(bandOfDistance)).toEqual(["same", "same", "probable", "probable"]);
  expect(MATCH_BANDS.map((band) => bandText(band).label)).toEqual([
    "Same picture",
    "Probably the same picture",
    "Possibly the same picture",
  ]);
});

test("a picture turned one way and then the inverse way is as it was", () => {
  const picture = drawPicture(5, 7, 4);
  for (const orientation of ORIENTATIONS) {
    expect(turnPicture(turnPicture(picture, orientation), inverseOrientation(orientation))).toEqual(picture);
  }
});

test("mirrored and rotated means: first mirrored, then rotated", () => {
  const picture = drawPicture(5, 7, 4);
  const mirrored = turnPicture(picture, "mirror");
  expect(turnPicture(picture, "transverse")).toEqual(turnPicture(mirrored, "rotate_90"));
  expect(turnPicture(picture, "transpose")).toEqual(turnPicture(mirrored, "rotate_270"));
  expect(transformWords(turnOf("transverse"))).toBe("mirrored, rotated 90 degrees clockwise");
  expect(transformWords(turnOf("transpose"))).toBe("mirrored, rotated 90 degrees anticlockwise");
});
