import fc from "fast-check";
import { expect, test } from "vitest";
import { listQuestions } from "#app/clinics/document-question-repository.server.ts";
import { sumDocument, sumWords } from "#app/clinics/document-sum.ts";
import { FIELD_REFUSAL_CODES, type FieldAnswer } from "#app/clinics/document-verdict.ts";
import { findDocument, listValues } from "#app/clinics/evidence-repository.server.ts";
import { answeredFields, settleDocument } from "#app/moderation/document-answers.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { answerDocumentQuestion } from "#app/provenance/answer-document-question.server.ts";
import { action as act, loader as readCase } from "#app/routes/moderation/document-check.tsx";
import type { DocumentCaseView } from "#app/routes/moderation/document-check-view.server.ts";
import { loader as open } from "#app/routes/moderation/document-download.ts";
import { buildChecker, buildDesk, course, insurance, sentFile, submitted } from "#tests/clinics/document-fixtures.ts";
import { writtenPdf } from "#tests/provenance/written-pdf.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const COURSE = {
  practitioner: "Ada Line",
  course: "SMP Foundations",
  issuer: "Northgate School Ltd",
  startedOn: "2024-01-08",
  endedOn: "2024-01-26",
  datedOn: "2024-01-26",
  hoursLiveSupervised: "20",
  hoursOnline: "40.5",
  liveModels: "6",
};

const anAnswer = fc.oneof(
  fc.constant<FieldAnswer>({ verdict: "accepted", found: "", reason: null }),
  fc.constantFrom(...FIELD_REFUSAL_CODES).map((reason): FieldAnswer => ({ verdict: "refused", found: "", reason })),
  fc.constantFrom("", "5", "40", "abc", "2024-01-20").map((found): FieldAnswer => ({ verdict: "accepted_in_part", found, reason: null })),
);

test("the sum beside the fields says what saving would make of the same answers, whatever they are", () => {
  const stated = new Map(Object.entries(COURSE));
  fc.assert(
    fc.property(fc.record(Object.fromEntries([...stated.keys()].map((field) => [field, anAnswer]))), (answers) => {
      const sum = sumDocument("training_record", stated, answers);
      const settled = settleDocument(
        "training_record",
        stated,
        { answers, method: "document", register: null, dueOn: null, note: null },
        "2026-11-23",
      );
      if (settled.ok) {
        const hours = settled.values
          .filter(({ field }) => field.startsWith("hours"))
          .reduce((all, { accepted }) => all + Number(accepted), 0);
        expect(sum).toMatchObject({
          left: 0,
          state: settled.state,
          hours: { accepted: settled.state === "refused" ? 0 : hours, claimed: 60.5 },
        });
      } else if (Object.keys(settled.errors).some((field) => field !== "found_endedOn")) expect(sum.left).toBeGreaterThan(0);
    }),
  );
  expect(sumWords(sumDocument("training_record", stated, {}))).toBe("9 values left to answer, 0 of 60.5 h so far.");
});

async function desk(kind: "training_record" | "insurance" = "training_record") {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { account, viewer } = await buildChecker(ctx);
  const id = await submitted(ctx, world, kind, kind === "insurance" ? insurance("2027-05-31") : course(world));
  const path = `/moderation/documents/${id}`;
  const cookie = await sessionCookie(ctx, account);
  const post = (form: Record<string, string> | FormData) =>
    answerOf(() => act(routeArgs(ctx, path, { cookie, params: { id }, form }) as never));
  const read = async () =>
    (await answerOf(() => readCase(routeArgs(ctx, path, { cookie, params: { id } }) as never))).data as DocumentCaseView;
  const get = (query: string) => answerOf(() => open(routeArgs(ctx, `${path}/file${query}`, { cookie, params: { id } }) as never));
  const fields = answeredFields(
    kind,
    (await listValues(ctx.store.read, id)).map(({ field }) => field),
  );
  return { ctx, world, viewer, id, post, read, get, accepted: Object.fromEntries(fields.map((field) => [`verdict_${field}`, "accepted"])) };
}

test("a preview says what would come of it and keeps nothing; what is left can be accepted at once, before any of it is saved", async () => {
  const { ctx, id, post, read } = await desk();
  expect((await read()).sum).toBe("12 values left to answer, 0 of 120 h so far.");
  const half = { verdict_hoursHome: "refused", reason_hoursHome: "not_stated", method: "", note: "" };
  const preview = await post({ ...half, intent: "preview" });
  expect([preview.status, preview.data]).toMatchObject([
    422,
    { preview: { sum: "11 values left to answer, 0 of 120 h so far.", effect: null } },
  ]);
  const rest = await post({ ...half, intent: "rest" });
  expect([rest.status, rest.data]).toMatchObject([
    200,
    {
      preview: { sum: "Accepted in part, with 80 of 120 h." },
      problem: { errors: {}, values: { verdict_hoursHome: "refused", verdict_course: "accepted" } },
    },
  ]);
  expect((await findDocument(ctx.store.read, id))?.state).toBe("submitted");
});

test("who looked in a register says which, and it is printed with the number where that is open", async () => {
  const { ctx, id, post, accepted } = await desk("insurance");
  const form = { ...accepted, method: "register", dueOn: "2027-05-31", note: "In force." };
  expect(errorsOf(await post(form))).toEqual({ register: "Choose the register you looked in." });
  expect(errorsOf(await post({ ...form, register: "https://evil.example" }))).toEqual({ register: "Choose the register." });
  expect((await post({ ...form, register: "fca" })).status).toBe(303);
  // A policy's number is for the clinic and moderators alone.
  expect((await findDocument(ctx.store.read, id))?.note).toBe("Looked up: Financial Services Register. In force.");
  expect((await listEvents(ctx.store.read, "document", id)).at(-1)?.detail).toMatchObject({ register: "fca" });
});

test("M5 the file of an answer opens with its document, each page a look on record, and closes with it", async () => {
  const { ctx, world, id, post, read, get, accepted } = await desk("insurance");
  const form = new FormData();
  form.set("intent", "ask");
  form.set("askNote", "Send page two.");
  expect(errorsOf(await post(form))).toHaveProperty("asks");
  form.append("asks", "missing_page");
  form.append("asks", "translation");
  expect((await post(form)).status).toBe(303);
  const [question] = await listQuestions(ctx.store.read, id);
  expect(question).toMatchObject({ asks: ["missing_page", "translation"], note: "Send page two." });
  const about = { clinicId: world.clinicId, documentId: id, questionId: question?.id ?? "" };
  const file = sentFile(ctx, writtenPdf([{ text: "Page two", size: [595, 842] }]));
  await answerDocumentQuestion(ctx, viewerOf(world.owner), about, { answer: "Here it is.", file });

  const page = await read();
  expect(page.sheets.map(({ label }) => label)).toEqual(["Answer of 23 November 2026"]);
  // The document itself is no PDF that can be drawn.
  expect(page.files.map(({ remark }) => remark)).toEqual([expect.stringContaining("could not be drawn"), null]);
  const picture = new URL(page.sheets[0]?.src ?? "", "https://x.example").search;
  const drawn = await get(picture);
  expect([drawn.status, drawn.headers.get("Content-Type"), drawn.headers.get("Content-Disposition")]).toEqual([200, "image/png", "inline"]);
  expect((await get(picture.replace("page=1", "page=2"))).status).toBe(404);
  expect((await get("?of=none&as=picture")).status).toBe(404);
  const looks = (await listEvents(ctx.store.read, "document", id)).filter(({ action }) => action === "document.opened");
  expect(looks[0]?.detail).toEqual({ clinicId: world.clinicId, asPicture: true, page: 1, questionId: question?.id });
  expect((await post({ ...accepted, method: "document", dueOn: "2027-05-31", note: "" })).status).toBe(303);
  expect((await get(picture)).status).toBe(404);
});
