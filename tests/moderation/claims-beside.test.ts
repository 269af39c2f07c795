import { expect, test } from "vitest";
import { claimsBeside, type FileClaims } from "#app/moderation/claims-beside.ts";

const ASKED = {
  capturedAt: null,
  device: null,
  software: null,
  credential: "none",
  credentialIssuer: null,
  credentialSignedAt: null,
  credentialGenerator: null,
} as const;
const CAMERA: FileClaims = {
  width: 4_000,
  height: 3_000,
  bytes: 5_240_000,
  record: { ...ASKED, capturedAt: "2025-03-04T10:12:00", device: "Canon EOS R6", credential: "valid", credentialIssuer: "A maker" },
};
const COPY: FileClaims = {
  width: 1_080,
  height: 1_350,
  bytes: 184_300,
  record: { ...ASKED, software: "Adobe Photoshop 25.1" },
};

const rowOf = (term: string, left = CAMERA, right = COPY) => claimsBeside(left, right).find((row) => row.term === term);

test("sizes are measured and differ; what only one file says is no difference", () => {
  expect(rowOf("Size in pixels")).toMatchObject({ left: "4,000 × 3,000", right: "1,080 × 1,350", differs: true });
  expect(rowOf("Size of the file")).toMatchObject({ left: "5.2 MB", right: "184.3 kB", differs: true });
  expect(rowOf("Taken")).toMatchObject({ left: "4 March 2025, 10:12", right: null, differs: false });
  expect(rowOf("Device")).toMatchObject({ left: "Canon EOS R6", right: null, differs: false });
  expect(rowOf("Software")).toMatchObject({ left: null, right: "Adobe Photoshop 25.1, a program that edits pictures", differs: false });
});

test("two credentials that say different things differ, and none is not a credential that says nothing", () => {
  expect(rowOf("Content credential")).toMatchObject({
    left: "Content credential, signer unknown",
    right: "No content credential",
    differs: true,
  });
  expect(rowOf("Signed by")).toMatchObject({ left: "A maker", right: null, differs: false });
});

test("a file that was never asked says nothing, not that it has no credential", () => {
  expect(rowOf("Content credential", CAMERA, { ...COPY, record: null })).toMatchObject({ right: null, differs: false });
});

test("two files that say the same do not differ", () => {
  expect(claimsBeside(CAMERA, CAMERA).some((row) => row.differs)).toBe(false);
});
