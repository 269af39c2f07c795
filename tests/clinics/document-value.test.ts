import { expect, test } from "vitest";
import { type ValueRow, valueLines } from "#app/clinics/document-value.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";

const row = (field: string, claimed: string, rest: Partial<ValueRow> = {}): ValueRow => ({
  field,
  claimed,
  accepted: claimed,
  verdict: "accepted",
  reason: null,
  ...rest,
});

test.each<[kind: EvidenceKind, value: ValueRow, words: string]>([
  ["training_record", row("hoursHome", "120"), "120 h"],
  ["training_record", row("hoursHome", "120", { verdict: null, accepted: null }), "120 h claimed, not checked yet"],
  ["training_record", row("hoursHome", "120", { verdict: "accepted_in_part", accepted: "40" }), "40 of the claimed 120 h"],
  [
    "training_record",
    row("hoursHome", "120", { verdict: "refused", accepted: "0", reason: "not_stated" }),
    "none of the claimed 120 h. The document does not say this.",
  ],
  ["training_record", row("startedOn", "2024-02-01"), "1 February 2024"],
  [
    "training_record",
    row("startedOn", "2024-02-01", { verdict: "accepted_in_part", accepted: "2024-02-05" }),
    "5 February 2024, where 1 February 2024 was claimed",
  ],
  ["hygiene", row("result", "5 of 5", { verdict: "accepted_in_part", accepted: "4 of 5" }), "“4 of 5”, where “5 of 5” was claimed"],
  [
    "insurance",
    row("covers", "Everything", { verdict: "refused", accepted: "", reason: "unreadable" }),
    "not accepted: claimed Everything. It cannot be read.",
  ],
])("a value of a %s is told as %s", (kind, value, words) => {
  expect(valueLines(kind, [value]).map((line) => line.words)).toEqual([words]);
});

test("what is for the clinic and moderators alone is never among what anybody reads", () => {
  const values = [
    row("practitioner", "Ada Line"),
    row("holder", "Ada Mary Line"),
    row("issuer", "United Kingdom"),
    row("title", "Passport"),
  ];
  expect(valueLines("identity", values).map(({ field }) => field)).toEqual(["practitioner", "holder", "title", "issuer"]);
  expect(valueLines("identity", values, { openOnly: true }).map(({ field }) => field)).toEqual(["practitioner", "title"]);
  expect(valueLines("insurance", [row("number", "FC 1188")], { openOnly: true })).toEqual([]);
});
