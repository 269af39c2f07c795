import fc from "fast-check";
import { expect, test } from "vitest";
import { furtherPieces, howChecked, PROOF_KINDS, type ProofPiece, proofClass, readProofFormat } from "#app/reviews/proof.ts";
import { durationInWords, reviewStage, timeAfterSession } from "#app/reviews/review.ts";
import { TS1 } from "#app/trust/ruleset.ts";

const accepted = (...kinds: ProofPiece["kind"][]): ProofPiece[] => kinds.map((kind) => ({ kind, state: "accepted" }));

test("proof class: strong proof needs a receipt or a confirmed case, and a second piece of another kind", () => {
  const cases: [pieces: ProofPiece[], caseConfirmed: boolean, expected: string][] = [
    [[], false, "V0"],
    [accepted("receipt"), false, "V1"],
    [accepted("booking"), false, "V1"],
    [[], true, "V1"],
    [accepted("receipt", "booking"), false, "V2"],
    [accepted("receipt", "dated_photo"), false, "V2"],
    [accepted("booking"), true, "V2"],
    [accepted("booking", "dated_photo"), false, "V1"],
    [accepted("receipt", "receipt"), false, "V1"],
    [[...accepted("receipt"), { kind: "booking", state: "submitted" }], false, "V1"],
    [[...accepted("receipt"), { kind: "booking", state: "refused" }], false, "V1"],
    [[{ kind: "receipt", state: "submitted" }], false, "V0"],
    [[{ kind: "receipt", state: "refused" }], true, "V1"],
  ];
  for (const [pieces, caseConfirmed, expected] of cases) {
    expect([pieces, caseConfirmed, proofClass(pieces, caseConfirmed)]).toEqual([pieces, caseConfirmed, expected]);
  }
});

test("one more accepted piece never lowers the proof class, and order does not matter", () => {
  const piece = fc.record({
    kind: fc.constantFrom(...PROOF_KINDS),
    state: fc.constantFrom("submitted", "accepted", "refused"),
  }) as fc.Arbitrary<ProofPiece>;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), piece, fc.boolean(), (pieces, more, caseConfirmed) => {
      const before = proofClass(pieces, caseConfirmed);
      expect(proofClass([...pieces, { ...more, state: "accepted" }], caseConfirmed) >= before).toBe(true);
      expect(proofClass([...pieces].reverse(), caseConfirmed)).toBe(before);
    }),
  );
});

test("how a review was checked names what a moderator saw, and says when nothing was seen", () => {
  const mail = "The author’s e-mail address was confirmed.";
  expect(howChecked([], false)).toBe(`${mail} No proof of treatment was seen.`);
  expect(howChecked([{ kind: "receipt", state: "submitted" }], false)).toBe(`${mail} Proof of treatment was sent and waits to be checked.`);
  expect(howChecked([{ kind: "receipt", state: "refused" }], false)).toBe(`${mail} No proof of treatment was seen.`);
  expect(howChecked(accepted("receipt"), false)).toBe(`${mail} A moderator saw a receipt.`);
  expect(howChecked(accepted("booking", "receipt", "dated_photo"), true)).toBe(
    `${mail} A moderator saw a receipt, a booking confirmation and a dated photo. The author confirmed the treatment by a one-time link.`,
  );
  expect(howChecked([], true, { invited: true })).toBe(
    `${mail} The author confirmed the treatment by a one-time link. Invited by Scalpmark after the treated person confirmed the case.`,
  );
  // An invitation is no piece of proof besides the case.
  expect(howChecked(accepted("receipt"), false, { invited: true })).toBe(`${mail} A moderator saw a receipt.`);
});

test("the day of each check and of the chapter are printed where they are known", () => {
  const pieces: ProofPiece[] = [
    { kind: "receipt", state: "accepted", checkedAt: new Date("2026-03-14T22:00:00Z") },
    { kind: "receipt", state: "accepted", checkedAt: new Date("2026-03-12T09:00:00Z") },
    { kind: "dated_photo", state: "accepted", checkedAt: new Date("2026-05-02T09:00:00Z") },
    { kind: "booking", state: "refused", checkedAt: new Date("2026-05-03T09:00:00Z") },
  ];
  expect(howChecked(pieces, false, { writtenOn: "2026-03-01" })).toBe(
    "The author’s e-mail address was confirmed. A moderator saw a receipt (checked on 12 March 2026) and a dated photo (checked on 2 May 2026). It is dated 1 March 2026 because it was sent on that day.",
  );
});

test("what one more piece would make of a review is told for the kinds it has none of, and is what accepting it does", () => {
  const table: [pieces: ProofPiece[], caseConfirmed: boolean, makes: [string, string][]][] = [
    [
      [],
      false,
      [
        ["receipt", "V1"],
        ["booking", "V1"],
        ["dated_photo", "V1"],
        ["correction", "V1"],
      ],
    ],
    [
      accepted("receipt"),
      false,
      [
        ["booking", "V2"],
        ["dated_photo", "V2"],
        ["correction", "V2"],
      ],
    ],
    [
      accepted("booking"),
      false,
      [
        ["receipt", "V2"],
        ["dated_photo", "V1"],
        ["correction", "V1"],
      ],
    ],
    [
      [{ kind: "booking", state: "refused" }],
      true,
      [
        ["receipt", "V2"],
        ["booking", "V2"],
        ["dated_photo", "V2"],
        ["correction", "V2"],
      ],
    ],
    [accepted(...PROOF_KINDS), false, []],
  ];
  for (const [pieces, caseConfirmed, makes] of table) {
    expect(furtherPieces(pieces, caseConfirmed).map(({ kind, makes: made }) => [kind, made])).toEqual(makes);
  }
});

test("a review's stage turns on day 30 and after day 365, as the score's published rules say", () => {
  const limits: [days: number, stage: string][] = [
    [0, "fresh"],
    [29, "fresh"],
    [30, "healed"],
    [365, "healed"],
    [366, "long-term"],
  ];
  for (const [days, stage] of limits) expect([days, reviewStage(days)]).toEqual([days, stage]);
  const { healedFrom, longTermAfter } = TS1.stageDays;
  expect([reviewStage(healedFrom - 1), reviewStage(healedFrom), reviewStage(longTermAfter), reviewStage(longTermAfter + 1)]).toEqual([
    "fresh",
    "healed",
    "healed",
    "long-term",
  ]);
});

test("time after the last session is said as exactly as a reader needs it", () => {
  const words: [days: number, said: string][] = [
    [1, "1 day"],
    [21, "21 days"],
    [22, "3 weeks"],
    [69, "10 weeks"],
    [70, "2 months"],
    [91, "3 months"],
    [365, "12 months"],
    [730, "24 months"],
    [731, "2 years"],
    [1_826, "5 years"],
  ];
  for (const [days, said] of words) expect([days, durationInWords(days)]).toEqual([days, said]);
  expect(timeAfterSession(0)).toBe("on the day of the last session");
});

test("a proof file is what its bytes say: a name or a Content-Type changes nothing", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
  expect(readProofFormat(bytes("%PDF-1.7\n..."))).toEqual({ ok: true, format: "pdf" });
  const refused: [content: string, says: RegExp][] = [
    ["", /empty/],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", /JPEG, PNG, WebP or PDF/],
    ["<!doctype html><script>", /JPEG, PNG, WebP or PDF/],
    ["GIF89a", /JPEG, PNG, WebP or PDF/],
    ["PK\x03\x04", /JPEG, PNG, WebP or PDF/],
    ["\xff\xd8\xff", /damaged/],
  ];
  for (const [content, says] of refused) {
    const read = readProofFormat(bytes(content));
    expect(read.ok ? "accepted" : read.message).toMatch(says);
  }
});
