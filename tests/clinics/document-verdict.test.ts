import fc from "fast-check";
import { expect, test } from "vitest";
import {
  acceptedTrainingHours,
  FIELD_REFUSAL_CODES,
  type FieldAnswer,
  outcomeOf,
  type SettledValue,
  settleValue,
  sumHours,
} from "#app/clinics/document-verdict.ts";
import { EVIDENCE_KIND_ORDER } from "#app/clinics/evidence.ts";
import { type EvidenceField, evidenceVocabulary, fieldOf, HOURS_FIELDS } from "#app/clinics/evidence-field.ts";

const answer = (change: Partial<FieldAnswer>): FieldAnswer => ({ verdict: "accepted", found: "", reason: null, ...change });
const field = (name: string) => fieldOf("training_record", name) as EvidenceField;

test.each<[name: string, claimed: string, given: Partial<FieldAnswer>, accepted: string | null]>([
  ["hoursHome", "120", {}, "120"],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "40" }, "40"],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "119.5" }, "119.5"],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "120" }, null],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "121" }, null],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "0" }, null],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "-5" }, null],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "4e1" }, null],
  ["hoursHome", "120", { verdict: "accepted_in_part", found: "" }, null],
  ["hoursHome", "120", { verdict: "refused", reason: "not_stated" }, "0"],
  ["hoursHome", "120", { verdict: "refused" }, null],
  ["liveModels", "6", { verdict: "accepted_in_part", found: "2.5" }, null],
  ["liveModels", "6", { verdict: "accepted_in_part", found: "2" }, "2"],
  ["course", "Foundations", { verdict: "accepted_in_part", found: "Foundations I" }, "Foundations I"],
  ["course", "Foundations", { verdict: "accepted_in_part", found: "Foundations" }, null],
  ["course", "Foundations", { verdict: "refused", reason: "unreadable" }, ""],
  ["startedOn", "2024-02-01", { verdict: "accepted_in_part", found: "2024-02-30" }, null],
  ["startedOn", "2024-02-01", { verdict: "accepted_in_part", found: "2024-02-05" }, "2024-02-05"],
  ["practitioner", "Ada Line", { verdict: "accepted_in_part", found: "Adam Line" }, null],
  ["practitioner", "Ada Line", { verdict: "refused", reason: "other_holder" }, ""],
])("of %s %s, answered %o, %s is accepted", (name, claimed, given, accepted) => {
  const settled = settleValue(field(name), claimed, answer(given));
  expect(settled.ok ? settled.value.accepted : null).toBe(accepted);
});

const value = (name: string, verdict: SettledValue["verdict"]): SettledValue => ({
  field: name,
  claimed: "10",
  verdict,
  accepted: verdict === "refused" ? "0" : "10",
  reason: null,
});

test.each<[expected: string, values: [string, SettledValue["verdict"]][]]>([
  [
    "accepted",
    [
      ["course", "accepted"],
      ["hoursHome", "accepted"],
    ],
  ],
  [
    "accepted_in_part",
    [
      ["course", "accepted"],
      ["hoursHome", "accepted_in_part"],
    ],
  ],
  [
    "accepted_in_part",
    [
      ["course", "accepted"],
      ["hoursHome", "refused"],
    ],
  ],
  [
    "refused",
    [
      ["course", "refused"],
      ["hoursHome", "refused"],
    ],
  ],
  // Whoever the certificate names, it is not the person it was sent for.
  [
    "refused",
    [
      ["practitioner", "refused"],
      ["course", "accepted"],
      ["hoursHome", "accepted"],
    ],
  ],
  [
    "refused",
    [
      ["datedOn", "refused"],
      ["hoursHome", "accepted"],
    ],
  ],
])("a training record is %s by its values %o", (expected, values) => {
  expect(
    outcomeOf(
      "training_record",
      values.map(([name, verdict]) => value(name, verdict)),
    ),
  ).toBe(expected);
});

test("every kind can be refused as a whole by a value that is always asked for, and bears a date", () => {
  for (const kind of EVIDENCE_KIND_ORDER) {
    const { fields } = evidenceVocabulary(kind);
    expect(
      fields.find(({ name }) => name === "datedOn"),
      kind,
    ).toMatchObject({ needed: true, essential: true });
    expect(new Set(fields.map(({ name }) => name)).size, kind).toBe(fields.length);
  }
});

const tenths = fc.integer({ min: 1, max: 20_000 }).map((count) => String(count / 10));
const anyAnswer = fc.record<FieldAnswer>({
  verdict: fc.constantFrom("accepted", "accepted_in_part", "refused"),
  found: fc.oneof(tenths, fc.constantFrom("", "0", "-1", "1e9", "Infinity", "NaN", "99999.9", "0x10")),
  reason: fc.option(fc.constantFrom(...FIELD_REFUSAL_CODES), { nil: null }),
});

test("whatever is answered, never more hours are accepted than were claimed, and what is refused as a whole has none", () => {
  fc.assert(
    fc.property(
      fc.tuple(...HOURS_FIELDS.map(() => fc.option(fc.tuple(tenths, anyAnswer), { nil: null }))),
      fc.boolean(),
      (stated, namesAnother) => {
        const settled = HOURS_FIELDS.flatMap((name, place) => {
          const one = stated[place];
          const result = one ? settleValue(field(name), one[0], one[1]) : null;
          return result?.ok ? [result.value] : [];
        });
        for (const one of settled) expect(Number(one.accepted)).toBeLessThanOrEqual(Number(one.claimed));
        const person = value("practitioner", namesAnother ? "refused" : "accepted");
        const hours = acceptedTrainingHours("training_record", [person, ...settled]);
        expect(hours).toBeLessThanOrEqual(sumHours(settled.map((one) => one.claimed)));
        expect(hours).toBeGreaterThanOrEqual(0);
        if (namesAnother) expect(hours).toBe(0);
      },
    ),
  );
});
