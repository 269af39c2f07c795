import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceForms, isPublicPage } from "#app/provenance/evidence-form.ts";
import {
  acceptedWeight,
  EVIDENCE_KINDS,
  EVIDENCE_WEIGHTS,
  evidenceText,
  isStrong,
  stateWithEvidence,
  type WeighedPiece,
} from "#app/provenance/photo-evidence.ts";
import { CODE_ALPHABET, CODE_PATTERN, codeExpiry, isCodeUsable, writeCode } from "#app/provenance/recapture-code.ts";
import { PHOTO_STATES, type PhotoState } from "#app/provenance/verdict.ts";

const piece = fc.record<WeighedPiece>({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  weighed: fc.constantFrom("accepted", "refused", null),
});

test("what each kind weighs, and which are strong enough to make a photo original", () => {
  expect(EVIDENCE_KINDS.map((kind) => [kind, EVIDENCE_WEIGHTS[kind], isStrong(kind)])).toEqual([
    ["client_confirmation", 4, true],
    ["live_recapture", 4, true],
    ["original_file", 3, true],
    ["content_credential", 3, true],
    ["session_log", 2, false],
    ["earlier_page", 1, false],
  ]);
});

test("each kind says what it shows and what it does not prove", () => {
  for (const kind of EVIDENCE_KINDS) {
    const { label, shows, doesNotProve } = evidenceText(kind);
    expect(label).not.toBe("");
    expect(shows).toMatch(/\.$/);
    expect(doesNotProve).toMatch(/does not prove/);
  }
});

test("being here first weighs nothing, and any accepted piece weighs more", () => {
  expect(acceptedWeight([])).toBe(0);
  for (const kind of EVIDENCE_KINDS) expect(acceptedWeight([{ kind, weighed: "accepted" }])).toBeGreaterThan(acceptedWeight([]));
});

test("no number of weak pieces outweighs one strong piece", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("session_log" as const, "earlier_page" as const), { maxLength: 60 }), (kinds) => {
      const weak = kinds.map((kind): WeighedPiece => ({ kind, weighed: "accepted" }));
      expect(acceptedWeight(weak)).toBeLessThan(acceptedWeight([{ kind: "original_file", weighed: "accepted" }]));
    }),
  );
});

test("a further piece never lowers the weight; only an accepted one can raise it; the order plays no part", () => {
  fc.assert(
    fc.property(fc.array(piece), piece, (pieces, added) => {
      const before = acceptedWeight(pieces);
      const after = acceptedWeight([...pieces, added]);
      expect(after).toBeGreaterThanOrEqual(before);
      if (added.weighed !== "accepted") expect(after).toBe(before);
      expect(acceptedWeight([added, ...pieces.toReversed()])).toBe(after);
    }),
  );
});

test("strong evidence makes only a photo original that nobody disputes and nothing was decided against", () => {
  const changed = PHOTO_STATES.filter((state) => stateWithEvidence(state, 3) !== state);
  expect(changed).toEqual(["no_match", "cannot_tell", "cleared"] satisfies PhotoState[]);
  for (const state of PHOTO_STATES) expect(stateWithEvidence(state, 2)).toBe(state);
});

test("a code is written in an alphabet without look-alikes", () => {
  expect(CODE_ALPHABET).not.toMatch(/[O0I1LS5B8ZGUV]/);
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      expect(writeCode((below) => (numbers.next().value ?? 0) % below)).toMatch(CODE_PATTERN);
    }),
  );
  expect(writeCode(() => 0)).toBe("SM-2222-22");
});

test("a code works for 14 days and once", () => {
  const issued = new Date("2026-11-01T12:00:00Z");
  const code = { usedAt: null, expiresAt: codeExpiry(issued) };
  expect(isCodeUsable(code, issued)).toBe(true);
  expect(isCodeUsable(code, new Date("2026-11-15T11:59:59Z"))).toBe(true);
  expect(isCodeUsable(code, new Date("2026-11-15T12:00:00Z"))).toBe(false);
  expect(isCodeUsable({ ...code, usedAt: issued }, issued)).toBe(false);
});

test("only whole public addresses are taken as an earlier page", () => {
  const table: [string, boolean][] = [
    ["https://example.org/work/12", true],
    ["http://old.example.org/", true],
    ["javascript:alert(1)", false],
    ["data:text/html,hello", false],
    ["ftp://example.org/a.jpg", false],
    ["https://me:secret@example.org/", false],
    ["https://localhost/", false],
    ["example.org/work", false],
    ["", false],
  ];
  for (const [address, taken] of table) expect(isPublicPage(address), address).toBe(taken);
});

test("days still to come and sessions that end before they begin are sent back", () => {
  const form = evidenceForms("2026-11-23").session_log;
  const log = {
    intent: "session_log",
    body: "Three sessions at our studio, pigment batch 12.",
    firstOn: "2026-03-01",
    lastOn: "2026-03-28",
  };
  expect(form.safeParse(log).success).toBe(true);
  expect(form.safeParse({ ...log, lastOn: "2026-02-01" }).success).toBe(false);
  expect(form.safeParse({ ...log, lastOn: "2026-11-24" }).success).toBe(false);
  expect(form.safeParse({ ...log, firstOn: "2026-02-30" }).success).toBe(false);
});
